//! One kept page with its packed forms, and which of them a request can read.

use app::ui::page::Keep;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{io::Write, sync::OnceLock};

/// One kept page.
pub struct Entry {
    pub keep: Keep,
    headers: HeaderMap,
    etag: HeaderValue,
    pub plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

impl Entry {
    /// `headers` are those of the answer that was kept; the tag is that of what is in it.
    pub fn new(keep: Keep, mut headers: HeaderMap, plain: Bytes) -> Self {
        let hash = Sha256::digest(&plain);
        let tag: String = hash.iter().take(12).map(|b| format!("{b:02x}")).collect();
        let etag = HeaderValue::from_str(&format!("W/\"{tag}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""));
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::ETAG, etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        // What was written into had room to grow: what is kept has none.
        let plain = Bytes::copy_from_slice(&plain);
        Self { keep, headers, etag, plain, brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    /// The page as this request can read it, or that nothing changed.
    pub fn answer(&self, request: &HeaderMap) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        if request.get(header::IF_NONE_MATCH).is_some_and(|tags| names(tags, &self.etag)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            return response;
        }
        let accepted = request.get(header::ACCEPT_ENCODING).and_then(|a| a.to_str().ok()).unwrap_or_default();
        let body = if accepts(accepted, "br") {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            self.brotli.get_or_init(|| brotli(&self.plain)).clone()
        } else if accepts(accepted, "gzip") {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            self.gzip.get_or_init(|| gzip(&self.plain)).clone()
        } else {
            self.plain.clone()
        };
        *response.body_mut() = Body::from(body);
        response
    }
}

/// Whether If-None-Match names this tag (RFC 9110 § 13.1.2, weak comparison).
fn names(tags: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(tags), Ok(etag)) = (tags.to_str(), etag.to_str()) else { return false };
    tags.split(',').any(|tag| tag.trim() == "*" || tag.trim().trim_start_matches("W/") == etag.trim_start_matches("W/"))
}

/// Whether Accept-Encoding allows a coding (RFC 9110 § 12.5.3).
pub fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|part| {
        let mut part = part.split(';');
        let named = part.next().is_some_and(|name| name.trim().eq_ignore_ascii_case(coding));
        named && !part.any(|q| matches!(q.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

/// Packed with Brotli (RFC 7932).
pub fn brotli(plain: &[u8]) -> Bytes {
    // Large texts are packed a little less tightly: nobody should wait for it. 6 makes a page 0.5 % larger than 9 does,
    // which takes 32 MB and twenty times as long for each.
    packed(plain, if plain.len() > 200_000 { 5 } else { 6 })
}

/// The same as tightly as is asked: 11 for what is packed once and sent for ever.
pub fn packed(plain: &[u8], quality: i32) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 4);
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let _ = brotli::BrotliCompress(&mut &plain[..], &mut packed, &parameters);
    packed.into_boxed_slice().into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut packed = GzEncoder::new(Vec::new(), Compression::new(7));
    let done = packed.write_all(plain).and_then(|()| packed.finish());
    done.unwrap_or_default().into_boxed_slice().into()
}
