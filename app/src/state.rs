//! What every handler has at hand.

use crate::{
    clock::Clock,
    db::Db,
    neighbourhoods::{self, Atlas},
    ui::assets::Assets,
};
use std::sync::{Arc, PoisonError, RwLock};

/// The running house.
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub assets: Assets,
    /// Where people reach this server, without a slash at the end.
    pub public_url: String,
    /// The number to call where no neighbourhood is chosen.
    pub phone: String,
    atlas: RwLock<Arc<Atlas>>,
}

impl App {
    pub fn new(db: Db, clock: Clock, assets: Assets, public_url: &str, phone: &str) -> Self {
        Self {
            db,
            clock,
            assets,
            public_url: public_url.trim_end_matches('/').to_owned(),
            phone: phone.to_owned(),
            atlas: RwLock::default(),
        }
    }

    /// Whether people reach this server by https alone.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https:")
    }

    /// The neighbourhoods as they were read last.
    pub fn atlas(&self) -> Arc<Atlas> {
        self.atlas.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the neighbourhoods anew.
    pub async fn reload_atlas(&self) -> Result<(), sqlx::Error> {
        let atlas = Arc::new(neighbourhoods::store::atlas(&self.db).await?);
        *self.atlas.write().unwrap_or_else(PoisonError::into_inner) = atlas;
        Ok(())
    }
}
