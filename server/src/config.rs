//! What can be set, with its defaults: by environment or by option.

use app::{clock::Clock, db::Db};
use clap::Args;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Which database, and which day it is.
#[derive(Args, Clone, Debug)]
pub struct Database {
    /// sqlite:FILE, or postgres://user:password@host/name for many servers at once.
    #[arg(long, env = "KEUVEL_DATABASE_URL", default_value = "sqlite:keuvel.db", hide_env_values = true)]
    pub database_url: String,
    /// Start the clock at another moment (2026-11-22T10:00[Europe/Brussels]): for rehearsals and tests.
    #[arg(long, env = "KEUVEL_CLOCK")]
    pub clock: Option<String>,
}

impl Database {
    pub async fn open(&self) -> anyhow::Result<Db> {
        Ok(Db::open(&self.database_url).await?)
    }

    pub fn clock(&self) -> anyhow::Result<Clock> {
        match &self.clock {
            None => Ok(Clock::System),
            Some(start) => Clock::starting_at(start).map_err(|e| anyhow::anyhow!("KEUVEL_CLOCK is no moment: {e}")),
        }
    }

    /// The file of an embedded database; `None` for a server, or for a database in memory.
    pub fn file(&self) -> Option<PathBuf> {
        let path = self.database_url.strip_prefix("sqlite:")?;
        let path = path.strip_prefix("//").unwrap_or(path);
        let path = path.split('?').next().unwrap_or(path);
        (!path.is_empty() && !path.contains(":memory:")).then(|| PathBuf::from(path))
    }
}

/// How to serve.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    #[command(flatten)]
    pub database: Database,
    /// Address and port to listen on.
    #[arg(long, env = "LEPTOS_SITE_ADDR", default_value = "127.0.0.1:3000")]
    pub address: SocketAddr,
    /// The built site; without it the folder `site` beside the program, or beside its folder.
    #[arg(long, env = "LEPTOS_SITE_ROOT")]
    pub site_root: Option<PathBuf>,
    /// How people reach this server: in QR codes, calendars and links.
    #[arg(long, env = "KEUVEL_PUBLIC_URL", default_value = "http://localhost:3000")]
    pub public_url: String,
    /// The number to call on pages that belong to no neighbourhood.
    #[arg(long, env = "KEUVEL_PHONE", default_value = "1700")]
    pub phone: String,
    /// Address and port of the Prometheus metrics; "off" for none.
    #[arg(long, env = "KEUVEL_METRICS_ADDR", default_value = "127.0.0.1:9464")]
    pub metrics: String,
    /// Memory for rendered pages, in megabytes; 0 renders each page anew.
    #[arg(long, env = "KEUVEL_PAGE_CACHE_MB", default_value_t = 24)]
    pub page_cache_mb: u64,
    #[command(flatten)]
    pub mail: crate::mail::Options,
    /// A proxy stands before this server and names the client in X-Forwarded-For: limits then count by that.
    #[arg(long, env = "KEUVEL_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// What to log: error, warn, info or debug. Never holds personal data.
    #[arg(long, env = "KEUVEL_LOG", default_value = "info")]
    pub log: String,
    /// How to log: text or json.
    #[arg(long, env = "KEUVEL_LOG_FORMAT", default_value = "text")]
    pub log_format: String,
}

impl Serve {
    /// Where the built site is.
    pub fn site(&self) -> anyhow::Result<PathBuf> {
        if let Some(site) = &self.site_root {
            return Ok(site.clone());
        }
        let program = std::env::current_exe()?;
        let folder = program.parent().unwrap_or(Path::new("."));
        // Installed beside each other, or as `make build` leaves them: target/release/keuvel and target/site.
        let places = [folder.join("site"), folder.join("../site"), PathBuf::from("target/site")];
        let found = places.iter().find(|p| p.join("pkg").is_dir());
        found
            .cloned()
            .ok_or_else(|| anyhow::anyhow!("the built site is not beside {}: set LEPTOS_SITE_ROOT", program.display()))
    }
}
