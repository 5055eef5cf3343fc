//! The steps inside a transaction that moves what belongs to a neighbourhood to another one.

/// Tables whose column `neighbourhood` simply names another one after a merge.
macro_rules! simply_moved {
    ($tx:expr, $from:expr, $into:expr) => {
        for sql in [
            "UPDATE accounts SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE conversations SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE notices SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE voice SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE practice SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE posts SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE queue SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE occurrences SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE old_addresses SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE audit SET scope = $2 WHERE scope = $1",
            // The team reads on, and its row stays: the code is bound into what was sealed. Where both have a team, new
            // concerns go to the one that stays.
            "INSERT INTO team_neighbourhood (neighbourhood, team)
                SELECT $2, team FROM team_neighbourhood WHERE neighbourhood = $1 ON CONFLICT (neighbourhood) DO NOTHING",
            "UPDATE theme_table SET neighbourhood = $2 WHERE neighbourhood = $1 AND NOT EXISTS (
                SELECT 1 FROM theme_table o WHERE o.neighbourhood = $2 AND o.quarter = theme_table.quarter)",
        ] {
            sqlx::query(sql).bind($from).bind($into).execute(&mut **$tx).await?;
        }
    };
}
pub(super) use simply_moved;

/// Every address that leads, or led, to a neighbourhood, inside a transaction of ours.
macro_rules! addresses_of {
    ($tx:expr, $code:expr) => {{
        let slugs: Vec<String> = sqlx::query_scalar(
            "SELECT slug FROM neighbourhoods WHERE code = $1 OR merged_into = $1
             UNION SELECT place FROM old_addresses WHERE neighbourhood = $1 AND activity = ''",
        )
        .bind($code)
        .fetch_all(&mut **$tx)
        .await?;
        slugs
    }};
}
pub(super) use addresses_of;

/// The addresses that no neighbourhood but this one may get.
macro_rules! taken_by_others {
    ($tx:expr, $code:expr) => {{
        let slugs: Vec<String> = sqlx::query_scalar(
            "SELECT slug FROM neighbourhoods WHERE code <> $1
             UNION SELECT place FROM old_addresses WHERE neighbourhood <> $1 AND activity = ''",
        )
        .bind($code)
        .fetch_all(&mut **$tx)
        .await?;
        slugs.into_iter().collect::<std::collections::HashSet<String>>()
    }};
}
pub(super) use taken_by_others;

/// Moves activities to another neighbourhood; on a collision they get a number, and where they were leads on.
macro_rules! move_activities {
    ($tx:expr, $rows:expr, $old:expr, $into:expr) => {{
        let (old, into): (&[String], &str) = ($old, $into);
        let there: Vec<(uuid::Uuid, String, Option<String>)> =
            sqlx::query_as("SELECT id, slug, uid FROM activities WHERE neighbourhood = $1")
                .bind(into)
                .fetch_all(&mut **$tx)
                .await?;
        let promised: Vec<String> = sqlx::query_scalar(
            "SELECT activity FROM old_addresses WHERE activity <> ''
             AND place = (SELECT slug FROM neighbourhoods WHERE code = $1)",
        )
        .bind(into)
        .fetch_all(&mut **$tx)
        .await?;
        let mut taken: std::collections::HashSet<String> =
            there.iter().map(|(_, slug, _)| slug.clone()).chain(promised).collect();
        let rows: Vec<(uuid::Uuid, String, Option<String>)> = $rows;
        for (id, slug, uid) in rows {
            // The same event of the same source was in both: it is one now.
            let twin = uid.as_ref().and_then(|uid| there.iter().find(|(_, _, other)| other.as_ref() == Some(uid)));
            let target = match twin {
                Some((twin, _, _)) => {
                    sqlx::query(
                        "UPDATE registrations SET activity = $2 WHERE activity = $1 AND NOT EXISTS (
                            SELECT 1 FROM registrations o WHERE o.activity = $2 AND o.original = registrations.original
                              AND o.account = registrations.account)",
                    )
                    .bind(id)
                    .bind(twin)
                    .execute(&mut **$tx)
                    .await?;
                    sqlx::query("UPDATE old_addresses SET target = $2 WHERE target = $1")
                        .bind(id)
                        .bind(twin)
                        .execute(&mut **$tx)
                        .await?;
                    sqlx::query("UPDATE queue SET subject = $2 WHERE subject = $1")
                        .bind(id)
                        .bind(twin)
                        .execute(&mut **$tx)
                        .await?;
                    // Where it was for few, it stays for few.
                    sqlx::query(
                        "UPDATE activities SET audience = COALESCE(audience,
                            (SELECT o.audience FROM activities o WHERE o.id = $1)) WHERE id = $2",
                    )
                    .bind(id)
                    .bind(twin)
                    .execute(&mut **$tx)
                    .await?;
                    sqlx::query("DELETE FROM activities WHERE id = $1").bind(id).execute(&mut **$tx).await?;
                    *twin
                }
                None => {
                    let mut free = slug.clone();
                    let mut number = 2;
                    while !taken.insert(free.clone()) {
                        free = format!("{slug}-{number}");
                        number += 1;
                    }
                    sqlx::query("UPDATE activities SET neighbourhood = $2, slug = $3 WHERE id = $1")
                        .bind(id)
                        .bind(into)
                        .bind(&free)
                        .execute(&mut **$tx)
                        .await?;
                    sqlx::query("UPDATE occurrences SET neighbourhood = $2 WHERE activity = $1")
                        .bind(id)
                        .bind(into)
                        .execute(&mut **$tx)
                        .await?;
                    id
                }
            };
            for place in old {
                sqlx::query(
                    "INSERT INTO old_addresses (place, activity, neighbourhood, target) VALUES ($1, $2, $3, $4)
                     ON CONFLICT DO NOTHING",
                )
                .bind(place)
                .bind(&slug)
                .bind(into)
                .bind(target)
                .execute(&mut **$tx)
                .await?;
            }
        }
    }};
}
pub(super) use move_activities;

/// Moves the walks of a neighbourhood to another one; on a collision they get a number, and where they were leads on.
macro_rules! move_walks {
    ($tx:expr, $from:expr, $old:expr, $into:expr) => {{
        let (old, into): (&[String], &str) = ($old, $into);
        const SQL: &str = "SELECT id, slug, uid FROM walks WHERE neighbourhood = $1 ORDER BY id";
        let there: Vec<(uuid::Uuid, String, Option<String>)> =
            sqlx::query_as(SQL).bind(into).fetch_all(&mut **$tx).await?;
        let rows: Vec<(uuid::Uuid, String, Option<String>)> =
            sqlx::query_as(SQL).bind($from).fetch_all(&mut **$tx).await?;
        let mut taken: std::collections::HashSet<String> = there.iter().map(|(_, slug, _)| slug.clone()).collect();
        for (id, slug, uid) in rows {
            // The same walk of the same source was in both: it is one now.
            let twin = uid.as_ref().and_then(|uid| there.iter().find(|(_, _, other)| other.as_ref() == Some(uid)));
            let target = match twin {
                Some((twin, _, _)) => {
                    for sql in [
                        "UPDATE old_walks SET target = $2 WHERE target = $1",
                        "UPDATE queue SET subject = $2 WHERE subject = $1",
                    ] {
                        sqlx::query(sql).bind(id).bind(twin).execute(&mut **$tx).await?;
                    }
                    sqlx::query("DELETE FROM walks WHERE id = $1").bind(id).execute(&mut **$tx).await?;
                    *twin
                }
                None => {
                    let mut free = slug.clone();
                    let mut number = 2;
                    while !taken.insert(free.clone()) {
                        free = format!("{slug}-{number}");
                        number += 1;
                    }
                    sqlx::query("UPDATE walks SET neighbourhood = $2, slug = $3 WHERE id = $1")
                        .bind(id)
                        .bind(into)
                        .bind(free)
                        .execute(&mut **$tx)
                        .await?;
                    id
                }
            };
            for place in old {
                sqlx::query("INSERT INTO old_walks (place, walk, target) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                    .bind(place)
                    .bind(&slug)
                    .bind(target)
                    .execute(&mut **$tx)
                    .await?;
            }
        }
    }};
}
pub(super) use move_walks;
