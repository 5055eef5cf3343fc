//! What happens by itself: following what other processes write, and the work of the night.

use crate::{cache::PageCache, demo, reminders};
use app::{
    App,
    activities::store::{occurrences, registrations},
    clock, concerns, help, moderation, people,
};
use jiff::ToSpan;
use std::{sync::Arc, time::Duration};
use tokio::time::{MissedTickBehavior, interval, sleep};

/// So often the database is asked what changed: within a second every server shows it.
const FOLLOW: Duration = Duration::from_millis(500);

/// So often whoever registered is told what an import, or another server, changed.
const TELL: Duration = Duration::from_secs(20);

/// So often it is looked whether the hour has come at which regisseurs hear of what is new.
const REMIND: Duration = Duration::from_secs(300);

/// Starts all; the first look at the database happens before this returns.
pub async fn start(app: Arc<App>, cache: Arc<PageCache>) -> Result<(), sqlx::Error> {
    cache.follow().await?;
    let follower = cache.clone();
    tokio::spawn(async move {
        let mut ticks = interval(FOLLOW);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut failing = false;
        loop {
            ticks.tick().await;
            let failed = follower.follow().await.is_err();
            if failed && !failing {
                tracing::warn!("the database does not answer: pages in memory are still served");
            }
            failing = failed;
        }
    });
    let teller = app.clone();
    tokio::spawn(async move {
        let mut ticks = interval(TELL);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let told = registrations::follow(&teller.db, &teller.public_url, teller.clock.now()).await;
            if let Err(error) = told {
                tracing::warn!(code = ?error.as_database_error().and_then(|e| e.code()), "who registered is told later");
            }
        }
    });
    let reminder = app.clone();
    tokio::spawn(async move {
        let mut ticks = interval(REMIND);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let told = concerns::reminders::run(&reminder.db, &reminder.public_url, &reminder.clock.local()).await;
            if let Err(error) = told {
                tracing::warn!(code = ?error.as_database_error().and_then(|e| e.code()), "regisseurs are told later");
            }
        }
    });
    tokio::spawn(async move {
        loop {
            // A server that was off for a while catches up at its start; after that, each night at ten past midnight.
            if let Err(error) = night(&app).await {
                tracing::error!(code = ?error.as_database_error().and_then(|e| e.code()), "the work of the night failed");
                sleep(Duration::from_secs(600)).await;
                continue;
            }
            let now = app.clock.local();
            let next = clock::midnight(now.date().saturating_add(1.day())).as_second() + 600;
            sleep(Duration::from_secs((next - now.timestamp().as_second()).max(60) as u64)).await;
        }
    });
    Ok(())
}

/// Works out the day that came into reach, forgets what is long over, and moves the example content along.
async fn night(app: &App) -> Result<(), sqlx::Error> {
    let activities = occurrences::extend(&app.db, app.clock.now()).await?;
    demo::refresh(&app.db, &app.clock).await?;
    people::store::forget_the_old(&app.db, app.clock.now()).await?;
    help::store::forget_the_old(&app.db, app.clock.now()).await?;
    moderation::store::forget_the_old(&app.db, app.clock.now()).await?;
    reminders::run(app).await?;
    concerns::cards::store::forget_the_old(&app.db, app.clock.local().date()).await?;
    let gone = concerns::retention::run(&app.db, app.clock.local().date()).await?;
    concerns::inbox::store::reads::forget_the_old(&app.db, app.clock.local().date()).await?;
    concerns::voice::store::forget_the_old(&app.db, app.clock.local().date()).await?;
    tracing::debug!(gone, "concerns that had their time");
    registrations::forget_the_old(&app.db, &app.public_url, app.clock.now()).await?;
    tracing::debug!(activities, "the work of the night is done");
    Ok(())
}
