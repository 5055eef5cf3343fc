//! The field above a list of people: a plain form, by which the same page shows whom it finds.

use super::Visit;
use leptos::prelude::*;

/// Asks for `zoek` (of at most so many letters) at this address, without its language; `asked` is what was typed last.
pub fn find(visit: &Visit, path: &str, label: &'static str, asked: &str, most: usize) -> AnyView {
    view! {
        <form class="find" method="get" action=visit.href(path) role="search">
            <label for="zoek">{label}</label>
            <input id="zoek" type="search" name="zoek" value=asked.to_owned() maxlength=most.to_string() />
            <button class="button plain" type="submit">{visit.texts().search}</button>
        </form>
    }
    .into_any()
}
