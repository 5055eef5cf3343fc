//! Serving: opens everything, listens, and stops gracefully.

use crate::{cache::PageCache, client, config::Serve, demo, jobs, lock, mail, router};
use anyhow::{Context, bail};
use app::{App, ui::assets::Assets};
use axum::serve::ListenerExt;
use std::{sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    time::timeout,
};
use tracing::{info, warn};
use tracing_subscriber::EnvFilter;

/// How long requests in flight get to end once the server is told to stop.
const STOPPING: Duration = Duration::from_secs(20);

/// `keuvel serve`.
pub async fn run(options: Serve) -> anyhow::Result<()> {
    log(&options)?;
    let site = options.site()?;
    let assets = Assets::find(&site).with_context(|| format!("no built site in {}", site.display()))?;
    let _lock = options.database.file().map(|file| lock::take(&file)).transpose()?;
    let db = options.database.open().await?;
    writable(&db).await?;
    let clock = options.database.clock()?;
    demo::refresh(&db, &clock).await.context("the example content could not be brought up to today")?;
    let app = Arc::new(App::new(db, clock, assets, &options.public_url, &options.phone));
    app.reload_atlas().await?;
    let cache = Arc::new(PageCache::new(app.clone(), options.page_cache_mb));
    if options.metrics != "off" {
        let address: std::net::SocketAddr = options.metrics.parse().context("KEUVEL_METRICS_ADDR is no address")?;
        let metrics = metrics_exporter_prometheus::PrometheusBuilder::new().with_http_listener(address);
        // Two servers on one machine: the second one does without rather than not at all.
        if let Err(error) = metrics.install() {
            warn!(%address, %error, "no metrics");
        }
    }
    jobs::start(app.clone(), cache.clone()).await?;
    let post = mail::Post::open(&options.mail)?;
    let notice = post.notice();
    mail::start(app.clone(), post);
    let listener = TcpListener::bind(options.address)
        .await
        .with_context(|| format!("cannot listen on {}", options.address))?
        .tap_io(|io| _ = io.set_nodelay(true));
    info!(engine = app.db.engine(), neighbourhoods = app.atlas().all().len(), "ready");
    println!("Keuvel: {}", options.public_url);
    // However little is logged: without it nobody knows why no code arrives.
    if let Some(notice) = notice {
        println!("Keuvel: {notice}");
    }
    let service = router::service(app.clone(), cache, &site);
    let (stopped, stop) = tokio::sync::oneshot::channel();
    let serving =
        axum::serve(listener, client::Named::new(service, options.behind_proxy)).with_graceful_shutdown(async move {
            told_to_stop().await;
            let _ = stopped.send(());
        });
    let serving = tokio::spawn(serving.into_future());
    let _ = stop.await;
    info!("stopping: requests in flight are ended first");
    if timeout(STOPPING, serving).await.is_err() {
        warn!("some requests took too long and were cut off");
    }
    app.db.close().await;
    Ok(())
}

async fn told_to_stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

/// A database that cannot be written is found at the start, not at the first thing somebody sends.
async fn writable(db: &app::db::Db) -> anyhow::Result<()> {
    let tried: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            sqlx::query("UPDATE revision_counter SET value = value WHERE id = 1").execute(&mut **tx).await?;
            Ok(())
        })
    }
    .await;
    match tried {
        Ok(()) => Ok(()),
        Err(error) if app::db::passes_by_itself(&error) => {
            bail!("the database cannot be written: it is locked, read-only or full ({error})")
        }
        Err(error) => Err(error.into()),
    }
}

fn log(options: &Serve) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&options.log).context("KEUVEL_LOG is error, warn, info or debug")?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_writer(std::io::stderr);
    match options.log_format.as_str() {
        "json" => log.json().init(),
        "text" => log.init(),
        _ => bail!("KEUVEL_LOG_FORMAT is text or json"),
    }
    Ok(())
}
