//! What may change about a walk in the middle of something else: its path is closed or open, a bench is broken or
//! whole. Inside a transaction of whoever decides it.

/// Closes the path of a walk, or opens it again.
#[macro_export]
macro_rules! close_walk {
    ($tx:expr, $walk:expr, $closed:expr) => {{
        let closed: Option<&$crate::walks::Closed> = $closed;
        sqlx::query("UPDATE walks SET closed = $2 WHERE id = $1")
            .bind($walk)
            .bind(closed.map(sqlx::types::Json))
            .execute(&mut **$tx)
            .await?;
    }};
}

/// Says of the bench that stands there whether one can sit on it, with all that follows from it. An import leaves that
/// bench so.
/// Gives whether the bench is there, and was otherwise before.
#[macro_export]
macro_rules! break_bench {
    ($tx:expr, $walk:expr, $at:expr, $broken:expr) => {{
        let at: $crate::walks::Point = $at;
        let body: Option<sqlx::types::Json<$crate::walks::Body>> =
            sqlx::query_scalar("SELECT body FROM walks WHERE id = $1").bind($walk).fetch_optional(&mut **$tx).await?;
        let changed = body.map(|body| body.0).and_then(|mut body| body.break_bench(at, $broken).then_some(body));
        match &changed {
            Some(body) => {
                sqlx::query("UPDATE walks SET summary = $2, body = $3 WHERE id = $1")
                    .bind($walk)
                    .bind(sqlx::types::Json($crate::walks::summary::Summary::of(body)))
                    .bind(sqlx::types::Json(body))
                    .execute(&mut **$tx)
                    .await?;
                true
            }
            None => false,
        }
    }};
}

/// Locks a walk that is still as somebody saw it, and gives it its next state. Gives that; nothing where it is no longer
/// as they saw it.
#[macro_export]
macro_rules! touch_walk {
    ($tx:expr, $walk:expr, $seen:expr, $now:expr) => {{
        let (seen, now): (i64, jiff::Timestamp) = ($seen, $now);
        let next = $crate::walks::walk::after(seen, now);
        let place: Option<String> =
            sqlx::query_scalar("UPDATE walks SET updated = $3 WHERE id = $1 AND updated = $2 RETURNING neighbourhood")
                .bind($walk)
                .bind(seen)
                .bind(next)
                .fetch_optional(&mut **$tx)
                .await?;
        if let Some(place) = &place {
            $crate::raise_revision!($tx, place);
        }
        place.map(|_| next)
    }};
}
