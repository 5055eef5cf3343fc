//! The table of addresses: every page, who may open it, and what answers. Printed on paper: they stay.

use crate::{
    App,
    activities::pages::{circle, detail, front, list, week},
    concerns,
    desk::pages as desk,
    directory::pages as directory,
    help::{pages as help, talk::pages as talk},
    neighbourhoods::pages::{choose, chosen, code},
    offline::{self, kept},
    people::pages::{
        at_counter, card_sheet, cards, faces, key_ceremonies, keys,
        mine::{self, address, change, data, devices, leave, pause},
        municipality::{self, holders, invite, log},
        sign_in::{self, card, link, welcome},
    },
    privacy,
    walks::pages as walks,
};
// The regisseurs.
use crate::concerns::{
    inbox::pages::{page as inbox_page, reading as inbox_reading, said as inbox_said, ways as inbox_ways},
    teams::pages::{keys as regie_keys, state as regie_state, written as regie_written},
    themes::pages::{count as theme_count, read as theme_read},
    voice::heard,
};
use axum::{Router, routing::MethodRouter};
use std::sync::Arc;
// Publishing.
use crate::{
    activities::pages::{
        manage,
        manage::{date, edit, registered, sheet, stand},
        mine as registrations, register,
    },
    neighbourhoods::pages::manage as places,
    notices::pages::{self as notices, desk as notice_desk},
};

/// Who may open a page. The handler asks for the handle; this says it to people, and to the test that tries them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anybody,
    /// Signed in.
    Member,
    /// A caring neighbour of any neighbourhood.
    Caring,
    /// A caring neighbour, member of the regieteam, regisseur or coordinator of any neighbourhood.
    Circle,
    /// A coordinator of the neighbourhood in the address.
    Coordinator,
    /// A coordinator of any neighbourhood.
    Desk,
    /// A coordinator of any neighbourhood, or an administrator of any municipality.
    Office,
    /// An administrator of the municipality in the address.
    Administrator,
    /// A member of the regieteam of the neighbourhood in the address, its regisseurs and coordinators.
    Regieteam,
    /// A regisseur of any neighbourhood.
    Regisseur,
    /// A regisseur of the team in the address, whose keys open its mailbox.
    Tandem,
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
        "/aanmelden/kaart" get card::get, post card::post;
        "/aanmelden/kaart/pincode" get card::pin, post card::pin_typed;
        "/aanmelden/sleutel" post key_ceremonies::entered;
        "/aanmelden/sleutel/vraag" post key_ceremonies::enter;
        "/aanmelden/link/{link}" get link::get, post link::pressed;
        "/aanmelden/welkom" get welcome::get, post welcome::post;
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
        // Passing on.
        "/kaart" get concerns::cards::open::get;
        "/kaart/code" post concerns::cards::open::code;
        "/kaart/verslag" get concerns::cards::report::get, post concerns::cards::report::post;
        "/signalen" get concerns::mine::get;
        "/signalen/stand" post concerns::send::status;
        "/signalen/verzend" post concerns::send::post;
        "/{neighbourhood}/doorgeven" get concerns::form::get;
        "/{neighbourhood}/doorgeven/buurt" get concerns::voice::pages::get, post concerns::voice::pages::post;
        "/{neighbourhood}/doorgeven/buurt/klaar" get concerns::voice::pages::done;
        "/{neighbourhood}/doorgeven/wie" get concerns::send::who;
    }
    Member {
        "/mijn" get mine::get;
        "/mijn/adres" get address::get, post address::post;
        "/mijn/adres/code" get address::code, post address::code_typed;
        "/mijn/gegevens" get data::get;
        "/mijn/gegevens.json" get data::json;
        "/mijn/sleutel" get keys::get, post keys::post;
        "/mijn/sleutel/bevestigd" post key_ceremonies::vouched;
        "/mijn/sleutel/gemaakt" post key_ceremonies::made;
        "/mijn/sleutel/nieuw" post key_ceremonies::new;
        "/mijn/sleutel/vraag" post key_ceremonies::ask;
        "/mijn/toestellen" get devices::get, post devices::post;
        "/mijn/weg" get leave::get, post leave::post;
        "/mijn/wijzigen" get change::get, post change::post;
        "/mijn/helpen" get help::mine::list;
        "/mijn/helpen/{post}" get help::mine::one, post help::act::post;
        "/mijn/helpen/{post}/gelukt" get help::act::met;
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
    Administrator {
        "/beheer/gemeente/{municipality}" get municipality::get, post municipality::post;
        "/beheer/gemeente/{municipality}/bewaren" get concerns::keeping::get, post concerns::keeping::post;
        "/beheer/gemeente/{municipality}/kaarten/{card}" get invite::card;
        "/beheer/gemeente/{municipality}/logboek" get log::get;
        "/beheer/gemeente/{municipality}/privacy" get privacy::responsible::get, post privacy::responsible::post;
        "/beheer/gemeente/{municipality}/mensen" get holders::list;
        "/beheer/gemeente/{municipality}/mensen/{person}" get holders::get, post holders::post;
        "/beheer/gemeente/{municipality}/uitnodigen" get invite::get, post invite::post;
    }
    Coordinator {
        "/beheer/{neighbourhood}/kaarten" get cards::get, post cards::post;
        "/beheer/{neighbourhood}/kaarten/{card}" get card_sheet::get;
        "/beheer/{neighbourhood}/doorverwijskaartjes" get concerns::cards::desk::get, post concerns::cards::desk::post;
        "/beheer/{neighbourhood}/doorverwijskaartjes/{card}" get concerns::cards::sheet::get;
        "/beheer/{neighbourhood}/mensen" get at_counter::get;
        "/beheer/{neighbourhood}/mensen/nieuw" get at_counter::new, post at_counter::post;
        "/beheer/{neighbourhood}/helpen/nieuw" get help::counter::get, post help::counter::post;
        "/beheer/{neighbourhood}/helpen/{post}" get desk::look::get, post desk::look::post;
        "/beheer/{neighbourhood}/wandelingen" get walks::desk::get;
        "/beheer/{neighbourhood}/wandelingen/{walk}" get walks::edit::get, post walks::edit::post;
        // Talking about posts.
        "/beheer/{neighbourhood}/gesprekken" get talk::desk::list;
        "/beheer/{neighbourhood}/gesprekken/{conversation}" get talk::desk::get, post talk::desk::post;
        "/beheer/{neighbourhood}/zonder-antwoord" get talk::limbo::get, post talk::limbo::post;
    }
    // Care for the carer.
    Caring {
        "/mijn/pauze" get pause::get, post pause::post;
    }
    Circle {
        "/mijn/zorgzame-buren" get circle::list;
        "/mijn/zorgzame-buren/{neighbourhood}/{activity}" get circle::one;
    }
    // The coordinators' desk: what waits, deciding, reporting, and what an author hears of it.
    Member {
        "/mijn/besluiten/{item}" get desk::verdict::get, post desk::verdict::post;
        "/{neighbourhood}/activiteiten/{activity}/melden" get desk::report::activity_form, post desk::report::activity_sent;
        "/{neighbourhood}/helpen/{post}/melden" get desk::report::post_form, post desk::report::post_sent;
    }
    Anybody {
        "/{neighbourhood}/wandelingen/{walk}/melden" get desk::fault::get, post desk::fault::post;
    }
    Office {
        "/beheer" get desk::start::get;
    }
    Desk {
        "/beheer/wachtrij" get desk::queue::get;
        "/beheer/wachtrij/{item}" get desk::item::get, post desk::item::post;
        "/beheer/wachtrij/{item}/ongedaan" get desk::decided::back, post desk::decided::undo;
    }
    // The regisseurs: their keys, and what only they can read.
    Regisseur {
        "/regie" get inbox_page::get;
        "/regie/sleutels" get regie_keys::get;
        "/regie/sleutels/nieuw" post regie_written::made;
        "/regie/sleutels/stand" get regie_state::get;
        "/regie/sleutels/team" post regie_written::founded;
        "/regie/sleutels/zin" post regie_written::wrapped;
    }
    Tandem {
        "/regie/{team}/gelezen" get inbox_reading::get;
        "/regie/{team}/gelezen.json" get inbox_reading::lines;
        "/regie/{team}/opgenomen" post inbox_said::picked_up;
        "/regie/{team}/ploeg" post regie_written::gone_on;
        "/regie/{team}/signalen" get inbox_said::list;
        "/regie/{team}/signalen/{concern}" post inbox_said::add;
        "/regie/{team}/signalen/{concern}/inhoud" post inbox_said::open;
        "/regie/{team}/signalen/{concern}/wissen" post inbox_said::erase;
        "/regie/{team}/themas" get theme_count::get, post theme_count::post;
        "/regie/{team}/wegen" get inbox_ways::get;
    }
    Regieteam {
        "/beheer/{neighbourhood}/themas" get theme_read::get, post heard::post;
        "/beheer/{neighbourhood}/themas.csv" get theme_read::csv;
    }
    Administrator {
        "/beheer/gemeente/{municipality}/gelezen" get inbox_reading::of_municipality;
    }
    // Publishing: activities, notices, registering, and neighbourhoods that change.
    Anybody {
        "/{neighbourhood}/berichten" get notices::get;
    }
    Member {
        "/mijn/inschrijvingen" get registrations::get, post registrations::post;
        "/{neighbourhood}/activiteiten/{activity}/inschrijven/{date}" get register::get, post register::post;
    }
    Coordinator {
        "/beheer/{neighbourhood}/activiteiten" get manage::get;
        "/beheer/{neighbourhood}/activiteiten/nieuw" get edit::new, post edit::add;
        "/beheer/{neighbourhood}/activiteiten/{activity}" get edit::get, post edit::change;
        "/beheer/{neighbourhood}/activiteiten/{activity}/stand" get stand::get, post stand::change;
        "/beheer/{neighbourhood}/activiteiten/{activity}/dag/{date}" get date::get, post date::change;
        "/beheer/{neighbourhood}/activiteiten/{activity}/inschrijvingen/{date}" get registered::get, post registered::change;
        "/beheer/{neighbourhood}/activiteiten/{activity}/inschrijvingen/{date}/blad" get sheet::get;
        "/beheer/{neighbourhood}/berichten" get notice_desk::get;
        "/beheer/{neighbourhood}/berichten/nieuw" get notice_desk::new, post notice_desk::add;
        "/beheer/{neighbourhood}/berichten/{notice}" get notice_desk::edit, post notice_desk::change;
    }
    Administrator {
        "/beheer/gemeente/{municipality}/buurten" get places::list;
        "/beheer/gemeente/{municipality}/buurten/{place}" get places::get, post places::post;
    }
}
