//! What the script of the inbox asks and tells: sealed all the way.

use crate::{
    concerns::{
        cards::store as cards,
        inbox::{
            Seen,
            store::{self, Added, New},
        },
        retention,
        sending::{day_of, days_since_1970},
        teams::Tandem,
        wire::{B64, Refusal, answer, b64, read},
    },
    problem::Problem,
    ui::Visit,
};
use axum::{
    body::Bytes,
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::envelope::SEALED;

/// A day as browsers write it, from days since 1970.
fn day(days: i64) -> String {
    day_of(days).to_string()
}

/// `GET /regie/{team}/signalen?welke=dicht`: the sealed headlines, open or closed.
pub async fn list(visit: Visit, by: Tandem) -> Response {
    let told = async {
        let closed = visit.query == "welke=dicht";
        let (db, today) = (&visit.app.db, visit.today());
        let lines = store::list(db, &by, closed).await?;
        let going = store::going(db, &by, today).await?;
        let concerns = lines.iter().map(|line| {
            let last = line.last.as_ref().map(|sealed| json!({ "epoch": line.last_epoch, "sealed": b64(sealed) }));
            json!({
                "id": line.id, "neighbourhood": line.neighbourhood, "epoch": line.epoch, "week": day(line.week),
                "status": line.status, "look_again": line.look_again.map(day), "answer": line.answer,
                "closed_week": line.closed_week.map(day), "goes": retention::warning(line.closed_week, line.kept, today),
                "headline": b64(&line.headline), "entries": line.entries,
                "last": last,
            })
        });
        Ok(json!({ "today": today.to_string(), "going": going, "concerns": concerns.collect::<Vec<_>>() }))
    };
    let mut response = answer(&visit, told.await);
    // Nothing sealed gets smaller: squeezing eight megabytes would take longer than sending them.
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("identity"));
    response
}

/// `POST /regie/{team}/signalen/{concern}/inhoud`: a body with what was added. Who asked is written down.
pub async fn open(visit: Visit, by: Tandem, Path((_, id)): Path<(String, String)>) -> Response {
    let told = async {
        let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
        let whole = store::open(&visit.app.db, &by, id, visit.now.timestamp()).await?.ok_or(Problem::NotFound)?;
        let entries = whole.entries.iter().map(|(epoch, sealed)| json!({ "epoch": epoch, "sealed": b64(sealed) }));
        Ok(json!({
            "id": id, "neighbourhood": whole.neighbourhood, "epoch": whole.epoch, "status": whole.status,
            "look_again": whole.look_again.map(day), "answer": whole.answer, "body": b64(&whole.body),
            "entries": entries.collect::<Vec<_>>(),
        }))
    };
    answer(&visit, told.await)
}

#[derive(Deserialize)]
struct Noted {
    number: i64,
    epoch: i64,
    sealed: B64,
    status: i64,
    #[serde(default)]
    look_again: Option<Date>,
    #[serde(default)]
    answer: Option<i64>,
}

/// `POST /regie/{team}/signalen/{concern}`: the next entry, and the little that the server sees of it.
pub async fn add(visit: Visit, by: Tandem, Path((_, id)): Path<(String, String)>, body: Bytes) -> Response {
    let told = async {
        let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
        let noted: Noted = read(&body)?;
        let seen =
            Seen { status: noted.status, look_again: noted.look_again.map(days_since_1970), answer: noted.answer };
        if noted.sealed.0.len() != SEALED || !seen.is_sound(days_since_1970(visit.today())) {
            return Err(Refusal::Unsound);
        }
        let new = New { number: noted.number, epoch: noted.epoch, sealed: noted.sealed.0 };
        match store::add(&visit.app.db, &by, id, &new, seen, visit.today()).await? {
            Added::Yes => Ok(Value::Null),
            Added::TooLate => Err(Refusal::Conflict),
            Added::Nothing => Err(Problem::NotFound.into()),
        }
    };
    answer(&visit, told.await)
}

/// `POST /regie/{team}/signalen/{concern}/wissen`: deletes it for good, because the person it is about asked for it.
pub async fn erase(visit: Visit, by: Tandem, Path((_, id)): Path<(String, String)>) -> Response {
    let told = async {
        let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
        match store::erase(&visit.app.db, &by, id, visit.now.timestamp()).await? {
            true => Ok(Value::Null),
            false => Err(Problem::NotFound.into()),
        }
    };
    answer(&visit, told.await)
}

#[derive(Deserialize)]
struct PickedUp {
    /// SHA-256 of the code of the card, as it stands in the sealed body.
    card: B64,
}

/// `POST /regie/{team}/opgenomen`: something that came with a referral card was picked up, for the report of its practice.
/// Which concern it was is not said.
pub async fn picked_up(visit: Visit, _: Tandem, body: Bytes) -> Response {
    let told = async {
        let PickedUp { card } = read(&body)?;
        cards::picked_up(&visit.app.db, &card.sized::<32>()?, visit.today()).await?;
        Ok(Value::Null)
    };
    answer(&visit, told.await)
}
