//! Where on the network a request comes from: put on each request, for limits alone.

use app::ui::page::Client;
use axum::{
    body::Body,
    http::Request,
    serve::{IncomingStream, Listener},
};
use std::{
    convert::Infallible,
    future::{Ready, ready},
    net::SocketAddr,
    task::{Context, Poll},
};
use tower::Service;

/// Makes the service of each connection.
#[derive(Clone)]
pub struct Named<S> {
    inner: S,
    behind_proxy: bool,
}

impl<S> Named<S> {
    /// `behind_proxy`: a proxy of ours puts the client's address last in `X-Forwarded-For`. Without one that header is
    /// whatever a client likes to say, and is not read.
    pub fn new(inner: S, behind_proxy: bool) -> Self {
        Self { inner, behind_proxy }
    }
}

impl<S: Clone, L: Listener<Addr = SocketAddr>> Service<IncomingStream<'_, L>> for Named<S> {
    type Response = OfOne<S>;
    type Error = Infallible;
    type Future = Ready<Result<OfOne<S>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, stream: IncomingStream<'_, L>) -> Self::Future {
        let peer = *stream.remote_addr();
        ready(Ok(OfOne { inner: self.inner.clone(), peer, behind_proxy: self.behind_proxy }))
    }
}

/// The service of one connection.
#[derive(Clone)]
pub struct OfOne<S> {
    inner: S,
    peer: SocketAddr,
    behind_proxy: bool,
}

impl<S: Service<Request<Body>>> Service<Request<Body>> for OfOne<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        // Only what is sent is counted: reading is free.
        if !request.method().is_safe() {
            let forwarded = request.headers().get_all("x-forwarded-for").iter().next_back();
            let forwarded = forwarded.filter(|_| self.behind_proxy).and_then(|value| value.to_str().ok());
            let address = forwarded.and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
            request.extensions_mut().insert(Client(address.unwrap_or(self.peer.ip()).to_string()));
        }
        self.inner.call(request)
    }
}
