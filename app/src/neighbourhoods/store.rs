//! Neighbourhoods and faces in the database.

use super::{Atlas, Municipality, Neighbourhood, choose_slug};
use crate::{
    db::Db,
    i18n::Lang,
    in_transaction, on,
    people::{Face, FaceRole},
    raise_revision,
    revision::EVERYWHERE,
};
use sqlx::{FromRow, types::Json};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

pub mod change;

#[derive(FromRow)]
struct Row {
    code: String,
    name: String,
    slug: String,
    lat: f64,
    lon: f64,
    nis: String,
}

/// NIS code, name, postcodes, languages.
type MunicipalityRow = (String, String, Json<Vec<String>>, Json<Vec<Lang>>);

/// Reads all neighbourhoods with their municipalities and faces.
pub async fn atlas(db: &Db) -> Result<Atlas, sqlx::Error> {
    let municipalities: Vec<MunicipalityRow> = on!(db, |p| {
        sqlx::query_as("SELECT nis, name, postcodes, languages FROM municipalities").fetch_all(p).await
    })?;
    let municipalities: HashMap<String, Arc<Municipality>> = municipalities
        .into_iter()
        .map(|(nis, name, postcodes, languages)| {
            (nis.clone(), Arc::new(Municipality { nis, name, postcodes: postcodes.0, languages: languages.0 }))
        })
        .collect();
    let rows: Vec<Row> = on!(db, |p| {
        sqlx::query_as(
            "SELECT n.code, n.name, n.slug, n.lat, n.lon, m.nis FROM neighbourhoods n
             JOIN municipalities m ON m.nis = n.municipality
             WHERE n.merged_into IS NULL ORDER BY m.name, m.nis, n.name, n.code",
        )
        .fetch_all(p)
        .await
    })?;
    let faces: Vec<(String, String, String, Option<String>, String)> = on!(db, |p| {
        sqlx::query_as("SELECT neighbourhood, role, name, phone, words FROM faces ORDER BY neighbourhood, id")
            .fetch_all(p)
            .await
    })?;
    let walks: Vec<(String, i64)> = on!(db, |p| {
        sqlx::query_as("SELECT neighbourhood, COUNT(*) FROM walks WHERE state = 'published' GROUP BY neighbourhood")
            .fetch_all(p)
            .await
    })?;
    let walks: HashMap<String, i64> = walks.into_iter().collect();
    let mut by_place: HashMap<String, Vec<Face>> = HashMap::new();
    for (place, role, name, phone, words) in faces {
        if let Some(role) = FaceRole::from_word(&role) {
            by_place.entry(place).or_default().push(Face { role, name, phone, words });
        }
    }
    let neighbourhoods = rows.into_iter().filter_map(|row| {
        Some(Neighbourhood {
            municipality: municipalities.get(&row.nis)?.clone(),
            faces: by_place.remove(&row.code).unwrap_or_default(),
            walks: walks.get(&row.code).copied().unwrap_or_default() as usize,
            code: row.code,
            name: row.name,
            slug: row.slug,
            lat: row.lat,
            lon: row.lon,
        })
    });
    let atlas = Atlas::new(neighbourhoods.collect());
    let merged: Vec<(String, String, String)> = on!(db, |p| {
        sqlx::query_as("SELECT slug, code, merged_into FROM neighbourhoods WHERE merged_into IS NOT NULL")
            .fetch_all(p)
            .await
    })?;
    let old: Vec<(String, String)> = on!(db, |p| {
        sqlx::query_as("SELECT place, neighbourhood FROM old_addresses WHERE activity = ''").fetch_all(p).await
    })?;
    let once = merged.iter().map(|(slug, _, into)| (slug.clone(), into.clone())).chain(old).collect();
    Ok(atlas.knowing(once, merged.into_iter().map(|(_, code, into)| (code, into)).collect()))
}

/// A neighbourhood as an import brings it.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub code: String,
    pub name: String,
    pub nis: String,
    pub municipality: String,
    /// Postcodes where they are known; empty leaves those that are there.
    pub postcodes: Vec<String>,
    /// Languages switched on; empty leaves those that are there, or all three for a new municipality.
    pub languages: Vec<Lang>,
    pub lat: f64,
    pub lon: f64,
    /// GeoJSON geometry.
    pub outline: Option<String>,
}

/// Adds neighbourhoods and updates the known ones, by their codes. An address once given stays. Gives how many are new.
pub async fn save(db: &Db, incoming: &[Incoming]) -> Result<usize, sqlx::Error> {
    in_transaction!(db, |tx| {
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT code, slug FROM neighbourhoods").fetch_all(&mut **tx).await?;
        // An address on paper leads on for ever: nobody else gets it.
        let old: Vec<String> =
            sqlx::query_scalar("SELECT place FROM old_addresses WHERE activity = ''").fetch_all(&mut **tx).await?;
        let mut taken: HashSet<String> = rows.iter().map(|(_, slug)| slug.clone()).chain(old).collect();
        let known: HashSet<String> = rows.into_iter().map(|(code, _)| code).collect();
        let mut municipalities: HashSet<&str> = HashSet::new();
        let mut added = 0;
        for n in incoming {
            if municipalities.insert(&n.nis) {
                let postcodes = (!n.postcodes.is_empty()).then_some(Json(&n.postcodes));
                let languages = (!n.languages.is_empty()).then_some(Json(&n.languages));
                sqlx::query("INSERT INTO municipalities (nis, name) VALUES ($1, $2) ON CONFLICT (nis) DO UPDATE SET name = excluded.name")
                    .bind(&n.nis)
                    .bind(&n.municipality)
                    .execute(&mut **tx)
                    .await?;
                sqlx::query("UPDATE municipalities SET postcodes = COALESCE($2, postcodes), languages = COALESCE($3, languages) WHERE nis = $1")
                    .bind(&n.nis)
                    .bind(postcodes)
                    .bind(languages)
                    .execute(&mut **tx)
                    .await?;
            }
            if known.contains(&n.code) {
                sqlx::query("UPDATE neighbourhoods SET name = CASE WHEN named_here THEN name ELSE $2 END, lat = $3, lon = $4, outline = COALESCE($5, outline), municipality = $6 WHERE code = $1")
                    .bind(&n.code)
                    .bind(&n.name)
                    .bind(n.lat)
                    .bind(n.lon)
                    .bind(&n.outline)
                    .bind(&n.nis)
                    .execute(&mut **tx)
                    .await?;
                continue;
            }
            let slug = choose_slug(&n.name, &n.municipality, &n.code, |s| taken.contains(s));
            sqlx::query("INSERT INTO neighbourhoods (code, municipality, name, slug, lat, lon, outline) VALUES ($1, $2, $3, $4, $5, $6, $7)")
                .bind(&n.code)
                .bind(&n.nis)
                .bind(&n.name)
                .bind(&slug)
                .bind(n.lat)
                .bind(n.lon)
                .bind(&n.outline)
                .execute(&mut **tx)
                .await?;
            taken.insert(slug);
            added += 1;
        }
        raise_revision!(tx, EVERYWHERE);
        Ok(added)
    })
}

/// Puts these faces in the place of those that a neighbourhood had.
pub async fn save_faces(db: &Db, neighbourhood: &str, faces: &[Face]) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM faces WHERE neighbourhood = $1").bind(neighbourhood).execute(&mut **tx).await?;
        for (id, face) in faces.iter().enumerate() {
            sqlx::query(
                "INSERT INTO faces (id, neighbourhood, role, name, phone, words) VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(id as i64)
            .bind(neighbourhood)
            .bind(face.role.as_str())
            .bind(&face.name)
            .bind(&face.phone)
            .bind(&face.words)
            .execute(&mut **tx)
            .await?;
        }
        raise_revision!(tx, EVERYWHERE);
        Ok(())
    })
}

/// The outlines there are, by code: to find out in which neighbourhood a point lies.
pub async fn outlines(db: &Db) -> Result<Vec<(String, String)>, sqlx::Error> {
    const SQL: &str = "SELECT COALESCE(merged_into, code), outline FROM neighbourhoods WHERE outline IS NOT NULL";
    on!(db, |p| sqlx::query_as(SQL).fetch_all(p).await)
}
