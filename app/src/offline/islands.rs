//! What lives in the browser: keeping moments and walks on the device.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A moment as the device keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    pub href: String,
    pub title: String,
    /// In words, with the full date.
    pub when: String,
    pub place: String,
    /// Seconds since 1970.
    pub ends: i64,
    /// "Gaat niet door: …", or nothing.
    pub standing: String,
    /// Whether that is no more than a change. What was kept before this was known counts as off until it is asked.
    #[serde(default)]
    pub takes_place: bool,
}

/// The words the islands need: ready-made, so that the catalogues stay on the server.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeepTexts {
    pub keep: String,
    pub forget: String,
    pub nothing: String,
    pub past: String,
    pub refused: String,
}

#[cfg(feature = "ssr")]
impl KeepTexts {
    pub fn of(t: &crate::i18n::Texts) -> Self {
        Self {
            keep: t.keep_on_device.into(),
            forget: t.forget.into(),
            nothing: t.nothing_kept.into(),
            past: t.kept_past.into(),
            refused: t.keeping_refused.into(),
        }
    }
}

/// Keeps a moment on this device, or forgets it.
#[island]
pub fn SaveButton(kept: Kept, texts: KeepTexts) -> impl IntoView {
    let is_kept = RwSignal::new(false);
    let refused = RwSignal::new(false);
    // After hydration: until then the page must be what the server sent.
    #[cfg(feature = "hydrate")]
    {
        let href = kept.href.clone();
        Effect::new(move |_| is_kept.set(device::all().iter().any(|k| k.href == href)));
    }
    let KeepTexts { keep, forget, refused: sorry, .. } = texts;
    let press = move |_| {
        #[cfg(feature = "hydrate")]
        match if is_kept.get() { device::forget(&kept.href) } else { device::keep(kept.clone()) } {
            Ok(()) => is_kept.update(|k| *k = !*k),
            Err(()) => refused.set(true),
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = &kept;
    };
    view! {
        <button class="button" type="button" on:click=press>
            {move || if is_kept.get() { forget.clone() } else { keep.clone() }}
        </button>
        <p class="note" role="status" hidden=move || !refused.get()>{sorry}</p>
    }
}

/// The moments kept on this device, coming ones first, each with how it stands now where there is network.
#[island]
pub fn KeptList(texts: KeepTexts) -> impl IntoView {
    let moments: RwSignal<Vec<Kept>> = RwSignal::new(Vec::new());
    let loaded = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        moments.set(device::all());
        loaded.set(true);
        device::refresh(moments);
    });
    let now = || {
        #[cfg(feature = "hydrate")]
        return (js_sys::Date::now() / 1000.0) as i64;
        #[cfg(not(feature = "hydrate"))]
        0i64
    };
    let nothing = texts.nothing.clone();
    let (forget, past) = (texts.forget.clone(), texts.past.clone());
    view! {
        <p class="nothing" hidden=move || !loaded.get() || !moments.with(Vec::is_empty)>{nothing}</p>
        {move || {
            let cards = moments.get().into_iter().map(|k| {
                let href = k.href.clone();
                let over = k.ends < now();
                let drop = move |_| {
                    #[cfg(feature = "hydrate")]
                    if device::forget(&href).is_ok() {
                        moments.set(device::all());
                    }
                    #[cfg(not(feature = "hydrate"))]
                    let _ = &href;
                };
                let stamp = if over { past.clone() } else { k.standing };
                let quiet = over || k.takes_place;
                let name = [forget.as_str(), ": ", k.title.as_str()].concat();
                view! {
                    <article class=if over { "card past" } else { "card" }>
                        {(!stamp.is_empty()).then(|| view! { <p class=if quiet { "stamp note" } else { "stamp" }>{stamp}</p> })}
                        <p class="when">{k.when}</p>
                        <h3><a href=k.href>{k.title}</a></h3>
                        <p class="where">{k.place}</p>
                        <p class="forget"><button class="button plain" type="button" aria-label=name on:click=drop>{forget.clone()}</button></p>
                    </article>
                }
            });
            cards.collect_view()
        }}
    }
}

#[cfg(feature = "hydrate")]
mod device {
    //! The device's own storage. Anything may refuse here: private windows, a full disk, settings.

    use super::Kept;
    use gloo_storage::{LocalStorage, Storage};
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::{JsFuture, spawn_local};

    const KEPT: &str = "keuvel-bewaard";
    /// So many kept moments are asked about at one opening of the page.
    const ASK_MOST: usize = 30;

    pub fn all() -> Vec<Kept> {
        LocalStorage::get(KEPT).unwrap_or_default()
    }

    fn write(mut kept: Vec<Kept>) -> Result<(), ()> {
        let now = (js_sys::Date::now() / 1000.0) as i64;
        kept.sort_by_key(|k| (k.ends < now, k.ends));
        LocalStorage::set(KEPT, kept).map_err(|_| ())
    }

    pub fn keep(moment: Kept) -> Result<(), ()> {
        let href = moment.href.clone();
        let mut kept = all();
        kept.retain(|k| k.href != href);
        kept.push(moment);
        write(kept)?;
        tell_worker("keep", &href);
        Ok(())
    }

    pub fn forget(href: &str) -> Result<(), ()> {
        let mut kept = all();
        kept.retain(|k| k.href != href);
        write(kept)?;
        tell_worker("drop", href);
        Ok(())
    }

    /// The service worker keeps the page itself, so that it opens without network. On a first visit it is still being
    /// made: the script that starts it tells it once it is there.
    fn tell_worker(what: &str, href: &str) {
        let message = js_sys::Object::new();
        let set = js_sys::Reflect::set(&message, &what.into(), &href.into());
        let tell = js_sys::Reflect::get(&window(), &"tellWorker".into()).ok();
        if let (Ok(_), Some(tell)) = (set, tell.and_then(|tell| tell.dyn_into::<js_sys::Function>().ok())) {
            let _ = tell.call1(&message, &message);
        }
    }

    /// Asks the server how each kept moment stands now: a cancelled one must not wait for a closed door.
    pub fn refresh(moments: RwSignal<Vec<Kept>>) {
        let now = (js_sys::Date::now() / 1000.0) as i64;
        for kept in all().into_iter().filter(|k| k.ends >= now).take(ASK_MOST) {
            spawn_local(async move {
                let Some(found) = standing(&kept.href).await else { return };
                if found != (kept.standing, kept.takes_place) {
                    let mut all = all();
                    for kept in all.iter_mut().filter(|k| k.href == kept.href) {
                        (kept.standing, kept.takes_place) = found.clone();
                    }
                    if write(all.clone()).is_ok() {
                        moments.set(all);
                    }
                }
            });
        }
    }

    /// What the page of a moment says is wrong with it, and whether it takes place all the same.
    async fn standing(href: &str) -> Option<(String, bool)> {
        let answer: web_sys::Response = JsFuture::from(window().fetch_with_str(href)).await.ok()?.dyn_into().ok()?;
        if !answer.ok() {
            return None;
        }
        let html = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
        let page = web_sys::DomParser::new().ok()?.parse_from_string(&html, web_sys::SupportedType::TextHtml).ok()?;
        let said = page.get_element_by_id("toestand")?;
        let loud = said.query_selector(".stamp:not(.note)").ok()?.is_some();
        Some((said.text_content().unwrap_or_default().trim().to_owned(), !loud))
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::Kept;

    #[test]
    fn what_was_kept_by_an_older_keuvel_is_still_read() {
        let old = r#"{"href":"/lo/activiteiten/soep?dag=2026-12-01","title":"Soep","when":"dinsdag","place":"De Link",
            "ends":1796130000,"standing":"Gaat niet door"}"#;
        let kept: Kept = serde_json::from_str(old).unwrap();
        assert_eq!((kept.standing.as_str(), kept.takes_place), ("Gaat niet door", false));
        let kept = Kept { takes_place: true, ..kept };
        assert_eq!(serde_json::from_str::<Kept>(&serde_json::to_string(&kept).unwrap()).unwrap(), kept);
    }
}
