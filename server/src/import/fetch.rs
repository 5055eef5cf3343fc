//! Getting a file, from the disk or from the web: bounded, and never from inside our own network.

mod address;

use anyhow::{Context, anyhow, bail};
use std::{
    fs::File,
    io::{self, Read},
    net::IpAddr,
    path::Path,
    time::Duration,
};
use ureq::{
    Agent,
    config::Config,
    http::{Uri, header},
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};
use url::Url;

/// So long may all of it take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Reads a file or an http(s) address with activities, at most 10 MB. Errors in one line for people.
///
/// Blocks: not for a thread that serves others.
pub fn read(source: &str) -> anyhow::Result<Vec<u8>> {
    read_up_to(source, super::BYTES_MOST)
}

/// The same with another bound, in bytes. What is longer is refused, never cut.
pub fn read_up_to(source: &str, most: usize) -> anyhow::Result<Vec<u8>> {
    let bytes = match web_address(source)? {
        Some(url) => download(&url, most, address::is_public)?,
        None => from_disk(Path::new(source), most)?,
    };
    readable(&bytes)?;
    Ok(bytes)
}

/// Errors for what is no text at all, by its first bytes.
pub fn readable(bytes: &[u8]) -> anyhow::Result<()> {
    let kinds: [(&[u8], &str); 8] = [
        (b"PK\x03\x04", "a zip file: unpack it first"),
        (b"\x1f\x8b", "a gzip file: unpack it first"),
        (b"%PDF", "a PDF: it needs the calendar itself (iCal, .ics)"),
        (b"\xd0\xcf\x11\xe0", "an old Office document: it needs the calendar itself (iCal, .ics)"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"\xff\xfe", "written in UTF-16: save it as UTF-8"),
        (b"\xfe\xff", "written in UTF-16: save it as UTF-8"),
    ];
    match kinds.iter().find(|(first, _)| bytes.starts_with(first)) {
        Some((_, what)) => bail!("this is {what}"),
        None => Ok(()),
    }
}

/// The address, when it is one; webcal: is how programs for calendars write https:.
fn web_address(source: &str) -> anyhow::Result<Option<Url>> {
    let lower = source.to_ascii_lowercase();
    if !["http:", "https:", "webcal:", "ftp:", "file:"].iter().any(|scheme| lower.starts_with(scheme)) {
        return Ok(None);
    }
    let written =
        if lower.starts_with("webcal:") { format!("https:{}", &source["webcal:".len()..]) } else { source.to_owned() };
    let url = Url::parse(&written).with_context(|| "this address cannot be read")?;
    if !matches!(url.scheme(), "http" | "https") {
        bail!("only http and https addresses are fetched, no {}", url.scheme());
    }
    if !url.username().is_empty() || url.password().is_some() {
        bail!("an address with a name or password in it is not fetched");
    }
    Ok(Some(url))
}

fn from_disk(path: &Path, most: usize) -> anyhow::Result<Vec<u8>> {
    let known = std::fs::metadata(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => anyhow!("there is no such file"),
        _ => anyhow!("the file cannot be read: {e}"),
    })?;
    // A device or a pipe has no end that could be known beforehand.
    if !known.is_file() {
        bail!("this is no file");
    }
    let file = File::open(path).map_err(|e| anyhow!("the file cannot be read: {e}"))?;
    all_of(file, most).map_err(|e| anyhow!("the file cannot be read: {e}"))?.ok_or_else(|| too_large(most))
}

fn too_large(most: usize) -> anyhow::Error {
    anyhow!("it is larger than {} MB", most / 1_000_000)
}

/// All of it, or `None` when it is longer than that.
fn all_of(source: impl Read, most: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    source.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

fn download(url: &Url, most: usize, allowed: fn(IpAddr) -> bool) -> anyhow::Result<Vec<u8>> {
    let config = Config::builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        // A proxy would connect in our name, to addresses that nobody checked.
        .proxy(None)
        .user_agent("Keuvel")
        .build();
    let agent =
        Agent::with_parts(config, DefaultConnector::default(), Checked { allowed, inner: DefaultResolver::default() });
    let mut answer = agent
        .get(url.as_str())
        .header(header::ACCEPT, "text/calendar, application/ld+json, application/json, */*")
        .call()
        .map_err(words)?;
    let status = answer.status();
    if status.is_redirection() {
        let to = answer.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()).and_then(|l| url.join(l).ok());
        let to = to.map(|t| format!(" to {}", super::clean::quoted(t.as_str()))).unwrap_or_default();
        bail!("this address redirects{to}: redirects are not followed, give the last address itself");
    }
    if !status.is_success() {
        bail!("this address answers with status {}", status.as_u16());
    }
    let body = answer.body_mut().with_config().limit(u64::MAX).reader();
    all_of(body, most).map_err(|e| words(e.into()))?.ok_or_else(|| too_large(most))
}

/// What went wrong on the way, without the addresses of our network.
fn words(error: ureq::Error) -> anyhow::Error {
    match error {
        ureq::Error::HostNotFound => anyhow!("there is no such host, or no network"),
        ureq::Error::Timeout(_) => anyhow!("it takes longer than {} seconds", PATIENCE.as_secs()),
        ureq::Error::Io(e) if e.get_ref().is_some_and(|inner| inner.is::<Inside>()) => anyhow!("{Inside}"),
        ureq::Error::Io(e) if e.kind() == io::ErrorKind::TimedOut => {
            anyhow!("it takes longer than {} seconds", PATIENCE.as_secs())
        }
        other => anyhow!("this address cannot be fetched: {}", super::clean::quoted(&other.to_string())),
    }
}

/// The address leads to our own network.
#[derive(Debug)]
struct Inside;

impl std::fmt::Display for Inside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("this address leads into a private network: such addresses are not fetched")
    }
}
impl std::error::Error for Inside {}

/// Looks a name up once, lets only permitted addresses through, and hands exactly those to the connection: a second
/// look-up could give another answer.
#[derive(Debug)]
struct Checked {
    allowed: fn(IpAddr) -> bool,
    inner: DefaultResolver,
}

impl Resolver for Checked {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout).map_err(|e| match e {
            slow @ ureq::Error::Timeout(_) => slow,
            _ => ureq::Error::HostNotFound,
        })?;
        if found.iter().all(|at| (self.allowed)(at.ip())) {
            Ok(found)
        } else {
            Err(ureq::Error::Io(io::Error::other(Inside)))
        }
    }
}

#[cfg(test)]
mod tests;
