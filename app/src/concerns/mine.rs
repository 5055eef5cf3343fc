//! `/signalen`: what was passed on from this device, and how far it is. A shell, the same for everybody: the script fills
//! it in from the device, and asks with the receipt secrets.

use crate::{
    i18n::PassedTexts,
    revision::EVERYWHERE,
    ui::{
        Page, Visit,
        assets::{OUTSIDE_PATH, PASSED_PATH, SIGNALS_PATH},
    },
};
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::json;

/// `GET /signalen`
pub async fn get(visit: Visit) -> Response {
    let t = PassedTexts::of(visit.lang);
    let words = json!({
        "lang": visit.lang.tag(), "row": t.row, "signInAt": visit.href("/aanmelden?naar=%2Fsignalen"),
        "signInPress": t.sign_in_press, "forget": t.forget, "forgetWaits": t.forget_waits,
        "sending": t.sending, "stillNone": t.still_none,
        "state": {
            "waits": t.waits, "later": t.later, "sent": t.sent, "signIn": t.sign_in, "dead": t.dead, "refused": t.refused,
            "received": t.received, "read": t.read, "followed-up": t.followed_up, "closed": t.closed, "gone": t.gone,
        },
        "answer": { "will-contact": t.will_contact, "call-me": t.call_me, "arranged": t.arranged },
    });
    let mut page = Page::new(t.title, "/signalen", None);
    page.hidden = true;
    page.scripts = vec![OUTSIDE_PATH.as_str(), SIGNALS_PATH.as_str(), PASSED_PATH.as_str()];
    page.main = view! {
        <h1>{t.heading}</h1>
        <p>{t.lead}</p>
        <noscript><p class="note">{t.no_script}</p></noscript>
        <section id="doorgegeven" class="js-only" data-words=words.to_string()>
            <p class="note" role="status" data-none="" hidden=true>{t.none}</p>
            <p class="note" role="status" data-no-storage="" hidden=true>{t.no_storage}</p>
            <ul class="rows"></ul>
            <div data-waiting="" hidden=true>
                <p class="stack"><button class="button" type="button" data-send="">{t.send_now}</button></p>
                <p role="status" data-said=""></p>
                <p class="hint">{t.open_to_send}</p>
            </div>
        </section>
        <p class="onward"><a data-leave="" href=visit.href("/")>{visit.texts().to_my_neighbourhood}</a></p>
    }
    .into_any();
    visit.answer(Ok(page.kept(EVERYWHERE, Timestamp::MAX)))
}
