//! The table of addresses: every page, who may open it, and what answers. Printed on paper: they stay.

use crate::{
    App,
    activities::pages::{detail, front, kept, list, week},
    directory::pages as directory,
    help::{pages as help, talk::pages as talk},
    neighbourhoods::pages::{choose, chosen, code},
    offline,
    people::pages::{faces, mine, sign_in},
    privacy,
    walks::pages as walks,
};
use axum::{Router, routing::MethodRouter};
use std::sync::Arc;

/// Who may open a page. The handler asks for the handle; this says it to people, and to the test that tries them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anybody,
    /// Signed in.
    Member,
    /// A coordinator of the neighbourhood in the address.
    Coordinator,
    /// A coordinator of any neighbourhood.
    Desk,
    /// An administrator of the municipality in the address.
    Administrator,
}

/// One line of the table. The address stands without its language.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub path: &'static str,
    /// `get`, `post`.
    pub methods: &'static [&'static str],
    pub who: Who,
}

macro_rules! table {
    ($($who:ident { $($path:literal $($method:ident $handler:path),+;)* })*) => {
        /// Every address that gives a page, without its language.
        pub const TABLE: &[Route] =
            &[$($(Route { path: $path, methods: &[$(stringify!($method)),+], who: Who::$who },)*)*];

        /// The router of the table.
        pub fn routes() -> Router<Arc<App>> {
            Router::new()$($(.route($path, MethodRouter::new()$(.$method($handler))+))*)*
        }
    };
}

table! {
    Anybody {
        "/" get choose, post chosen;
        "/aanmelden" get sign_in::get, post sign_in::post;
        "/aanmelden/code" get sign_in::code, post sign_in::code_typed;
        "/aanmelden/link/{link}" get sign_in::link, post sign_in::link_pressed;
        "/aanmelden/welkom" get sign_in::welcome, post sign_in::welcomed;
        "/afgemeld" get mine::signed_out;
        "/afmelden" post mine::sign_out;
        "/bewaard" get kept::get;
        "/offline" get offline::get;
        "/privacy" get privacy::get;
        "/{neighbourhood}" get front::get;
        "/{neighbourhood}/activiteiten" get list::get;
        "/{neighbourhood}/activiteiten/{activity}" get detail::get;
        "/{neighbourhood}/helpen" get help::board::get;
        "/{neighbourhood}/helpen/blad" get help::sheet::get;
        "/{neighbourhood}/helpen/{post}" get help::note::get;
        "/{neighbourhood}/sociale-kaart" get directory::list::get;
        "/{neighbourhood}/sociale-kaart/{service}" get directory::detail::get;
        "/{neighbourhood}/wandelingen" get walks::list::get;
        "/{neighbourhood}/wandelingen/{walk}" get walks::detail::get;
        "/{neighbourhood}/wandelingen/{walk}/blad" get walks::sheet::get;
        "/{neighbourhood}/weekprogramma" get week::get;
        "/{neighbourhood}/wie-is-wie" get faces::get;
        "/{neighbourhood}/qr.svg" get code;
    }
    Member {
        "/mijn" get mine::get;
        "/mijn/helpen" get help::mine::list;
        "/mijn/helpen/{post}" get help::mine::one, post help::mine::act;
        "/mijn/helpen/{post}/gelukt" get help::mine::met;
        "/mijn/helpen/{post}/wijzigen" get help::edit::get, post help::edit::post;
        "/{neighbourhood}/helpen/nieuw" get help::wizard::get, post help::wizard::post;
        "/{neighbourhood}/helpen/nieuw/klaar" get help::wizard::done;
        // Talking about posts.
        "/{neighbourhood}/helpen/{post}/antwoorden" get talk::answer::get, post talk::answer::post;
        "/mijn/geblokkeerd" get talk::blocked::get, post talk::blocked::post;
        "/mijn/gesprekken" get talk::list::get;
        "/mijn/gesprekken/{conversation}" get talk::conversation::get, post talk::conversation::post;
        "/mijn/gesprekken/{conversation}/bedanken" get talk::thanks::get, post talk::thanks::post;
        "/mijn/gesprekken/{conversation}/melden" get talk::report::get, post talk::report::post;
        "/mijn/gesprekken/{conversation}/stap/{step}" get talk::steps::get, post talk::steps::post;
    }
    Coordinator {
        "/beheer/{neighbourhood}/helpen/nieuw" get help::counter::get, post help::counter::post;
        "/beheer/{neighbourhood}/wandelingen" get walks::desk::get;
        "/beheer/{neighbourhood}/wandelingen/{walk}" get walks::edit::get, post walks::edit::post;
        // Talking about posts.
        "/beheer/{neighbourhood}/gesprekken" get talk::desk::list;
        "/beheer/{neighbourhood}/gesprekken/{conversation}" get talk::desk::get, post talk::desk::post;
        "/beheer/{neighbourhood}/zonder-antwoord" get talk::limbo::get, post talk::limbo::post;
    }
}
