//! Files that somebody sends in the browser: a walk from a walking app, for the coordinator of a neighbourhood. Larger
//! than any form may be, so with a bound of their own.

use crate::import;
use app::{
    App,
    people::Coordinator,
    problem::Problem,
    ui::{Visit, page::redirect},
    walks::{
        file::{LEFT_OUT, SEVERAL, Said},
        pages::{
            desk::{self, FILE_MOST, Refused},
            read,
        },
        store,
    },
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Multipart},
    response::Response,
    routing::post,
};
use std::sync::Arc;
use tower_http::limit::RequestBodyLimitLayer;

/// So much is read of what is sent, and thrown away beyond [`FILE_MOST`]: a browser that is cut off while it sends shows
/// nothing of what is said to it.
const SENT_MOST: usize = 10 * FILE_MOST;

/// The addresses to which files are sent, in each language.
pub fn router(app: Arc<App>) -> Router {
    let routes = Router::new().route("/beheer/{neighbourhood}/wandelingen/bestand", post(walk));
    Router::new()
        .merge(routes.clone())
        .nest("/fr", routes.clone())
        .nest("/en", routes)
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(SENT_MOST))
        .with_state(app)
}

/// `POST /beheer/hamont-lo/wandelingen/bestand`: each track of the file becomes a draft.
async fn walk(visit: Visit, of: Coordinator, form: Multipart) -> Response {
    match received(form).await {
        Ok(file) => match kept(&visit, &of, file).await {
            Ok(Ok(slug)) => redirect(&visit.href(&format!("{}/{slug}", desk::address(&of)))),
            Ok(Err(refused)) => desk::answer(&visit, &of, Some(refused)).await,
            Err(problem) => visit.answer(Err(problem)),
        },
        Err(refused) => desk::answer(&visit, &of, Some(refused)).await,
    }
}

struct File {
    name: String,
    bytes: Vec<u8>,
    swapped: bool,
}

async fn received(mut form: Multipart) -> Result<File, Refused> {
    let (mut file, mut swapped) = (None, false);
    let broken = |_| Refused::Unreadable(Said::new(|t| t.cut_off).with("n", FILE_MOST / 1_000_000));
    while let Some(mut field) = form.next_field().await.map_err(broken)? {
        match field.name() {
            Some("bestand") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let mut bytes = Vec::new();
                while let Some(chunk) = field.chunk().await.map_err(broken)? {
                    if bytes.len() <= FILE_MOST {
                        bytes.extend_from_slice(&chunk);
                    }
                }
                if bytes.len() > FILE_MOST {
                    let why = Said::new(|t| t.too_large).with("n", FILE_MOST / 1_000_000);
                    return Err(Refused::Unreadable(why));
                }
                file = (!bytes.is_empty() || !name.is_empty()).then_some((name, bytes));
            }
            Some("omgekeerd") => swapped = true,
            _ => {}
        }
    }
    let (name, bytes) = file.ok_or(Refused::NoFile)?;
    Ok(File { name, bytes, swapped })
}

/// Gives the address of the first walk that came in, with what there is to say about the file.
async fn kept(visit: &Visit, of: &Coordinator, file: File) -> Result<Result<String, Refused>, Problem> {
    // Reading a large file takes a moment: not on a thread that answers others.
    let read = tokio::task::spawn_blocking(move || import::walks_sent(&file.name, &file.bytes, file.swapped)).await;
    let (mut bodies, mut notes) = match read {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => return Ok(Err(Refused::Unreadable(why(error)))),
        Err(_) => return Ok(Err(Refused::Unreadable(Said::new(|t| t.unreadable)))),
    };
    // A file does not say it: most write in the language in which they read. The form asks.
    bodies.iter_mut().for_each(|body| visit.lang.tag().clone_into(&mut body.lang));
    let slugs = store::desk::add(&visit.app.db, of, &bodies, visit.now.timestamp()).await?;
    let left = notes.iter().filter(|note| note.code().is_none()).count();
    notes.extend((left > 0).then(|| Said::note(LEFT_OUT, &[left])));
    notes.extend((slugs.len() > 1).then(|| Said::note(SEVERAL, &[slugs.len()])));
    let first = slugs.into_iter().next().map(|slug| format!("{slug}?{}", read::query(&notes)));
    Ok(first.ok_or(Refused::NoFile))
}

/// What the reader says; of what is not the file's fault, that it cannot be read.
fn why(error: anyhow::Error) -> Said {
    error.downcast().unwrap_or_else(|error| {
        tracing::warn!("a file with a walk cannot be read: {error:#}");
        Said::new(|t| t.unreadable)
    })
}
