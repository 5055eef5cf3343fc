//! The names that Windows, Outlook and Exchange give to time zones, with the place of the IANA database each stands for
//! (the facts of CLDR's `windowsZones`).

use app::text;
use std::sync::LazyLock;

/// Name, IANA name, and the places that Outlook shows behind the offset.
const ZONES: [(&str, &str, &str); 112] = [
    ("Romance Standard Time", "Europe/Brussels", "Brussels, Copenhagen, Madrid, Paris"),
    ("W. Europe Standard Time", "Europe/Berlin", "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"),
    ("GMT Standard Time", "Europe/London", "Dublin, Edinburgh, Lisbon, London"),
    ("UTC", "UTC", "Coordinated Universal Time"),
    ("Central Europe Standard Time", "Europe/Budapest", "Belgrade, Bratislava, Budapest, Ljubljana, Prague"),
    ("Central European Standard Time", "Europe/Warsaw", "Sarajevo, Skopje, Warsaw, Zagreb"),
    ("W. Central Africa Standard Time", "Africa/Lagos", "West Central Africa"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik", "Monrovia, Reykjavik"),
    ("Morocco Standard Time", "Africa/Casablanca", "Casablanca"),
    ("GTB Standard Time", "Europe/Bucharest", "Athens, Bucharest"),
    ("E. Europe Standard Time", "Europe/Chisinau", "Chisinau"),
    ("FLE Standard Time", "Europe/Kiev", "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"),
    ("Turkey Standard Time", "Europe/Istanbul", "Istanbul"),
    ("Kaliningrad Standard Time", "Europe/Kaliningrad", "Kaliningrad"),
    ("Russian Standard Time", "Europe/Moscow", "Moscow, St. Petersburg"),
    ("Belarus Standard Time", "Europe/Minsk", "Minsk"),
    ("Samara Standard Time", "Europe/Samara", "Izhevsk, Samara"),
    ("Egypt Standard Time", "Africa/Cairo", "Cairo"),
    ("South Africa Standard Time", "Africa/Johannesburg", "Harare, Pretoria"),
    ("E. Africa Standard Time", "Africa/Nairobi", "Nairobi"),
    ("Libya Standard Time", "Africa/Tripoli", "Tripoli"),
    ("Namibia Standard Time", "Africa/Windhoek", "Windhoek"),
    ("Sudan Standard Time", "Africa/Khartoum", "Khartoum"),
    ("Israel Standard Time", "Asia/Jerusalem", "Jerusalem"),
    ("Jordan Standard Time", "Asia/Amman", "Amman"),
    ("Middle East Standard Time", "Asia/Beirut", "Beirut"),
    ("Syria Standard Time", "Asia/Damascus", "Damascus"),
    ("Arabic Standard Time", "Asia/Baghdad", "Baghdad"),
    ("Arab Standard Time", "Asia/Riyadh", "Kuwait, Riyadh"),
    ("Arabian Standard Time", "Asia/Dubai", "Abu Dhabi, Muscat"),
    ("Iran Standard Time", "Asia/Tehran", "Tehran"),
    ("Azerbaijan Standard Time", "Asia/Baku", "Baku"),
    ("Georgian Standard Time", "Asia/Tbilisi", "Tbilisi"),
    ("Caucasus Standard Time", "Asia/Yerevan", "Yerevan"),
    ("Mauritius Standard Time", "Indian/Mauritius", "Port Louis"),
    ("Afghanistan Standard Time", "Asia/Kabul", "Kabul"),
    ("West Asia Standard Time", "Asia/Tashkent", "Ashgabat, Tashkent"),
    ("Pakistan Standard Time", "Asia/Karachi", "Islamabad, Karachi"),
    ("Ekaterinburg Standard Time", "Asia/Yekaterinburg", "Ekaterinburg"),
    ("India Standard Time", "Asia/Kolkata", "Chennai, Kolkata, Mumbai, New Delhi"),
    ("Sri Lanka Standard Time", "Asia/Colombo", "Sri Jayawardenepura"),
    ("Nepal Standard Time", "Asia/Kathmandu", "Kathmandu"),
    ("Central Asia Standard Time", "Asia/Bishkek", "Astana"),
    ("Bangladesh Standard Time", "Asia/Dhaka", "Dhaka"),
    ("Omsk Standard Time", "Asia/Omsk", "Omsk"),
    ("N. Central Asia Standard Time", "Asia/Novosibirsk", "Novosibirsk"),
    ("Myanmar Standard Time", "Asia/Yangon", "Yangon (Rangoon)"),
    ("SE Asia Standard Time", "Asia/Bangkok", "Bangkok, Hanoi, Jakarta"),
    ("North Asia Standard Time", "Asia/Krasnoyarsk", "Krasnoyarsk"),
    ("China Standard Time", "Asia/Shanghai", "Beijing, Chongqing, Hong Kong, Urumqi"),
    ("Singapore Standard Time", "Asia/Singapore", "Kuala Lumpur, Singapore"),
    ("Taipei Standard Time", "Asia/Taipei", "Taipei"),
    ("W. Australia Standard Time", "Australia/Perth", "Perth"),
    ("North Asia East Standard Time", "Asia/Irkutsk", "Irkutsk"),
    ("Ulaanbaatar Standard Time", "Asia/Ulaanbaatar", "Ulaanbaatar"),
    ("Tokyo Standard Time", "Asia/Tokyo", "Osaka, Sapporo, Tokyo"),
    ("Korea Standard Time", "Asia/Seoul", "Seoul"),
    ("Yakutsk Standard Time", "Asia/Yakutsk", "Yakutsk"),
    ("Cen. Australia Standard Time", "Australia/Adelaide", "Adelaide"),
    ("AUS Central Standard Time", "Australia/Darwin", "Darwin"),
    ("E. Australia Standard Time", "Australia/Brisbane", "Brisbane"),
    ("AUS Eastern Standard Time", "Australia/Sydney", "Canberra, Melbourne, Sydney"),
    ("Tasmania Standard Time", "Australia/Hobart", "Hobart"),
    ("West Pacific Standard Time", "Pacific/Port_Moresby", "Guam, Port Moresby"),
    ("Vladivostok Standard Time", "Asia/Vladivostok", "Vladivostok"),
    ("Magadan Standard Time", "Asia/Magadan", "Magadan"),
    ("Central Pacific Standard Time", "Pacific/Guadalcanal", "Solomon Is., New Caledonia"),
    ("New Zealand Standard Time", "Pacific/Auckland", "Auckland, Wellington"),
    ("Fiji Standard Time", "Pacific/Fiji", "Fiji"),
    ("Kamchatka Standard Time", "Asia/Kamchatka", "Petropavlovsk-Kamchatsky"),
    ("Tonga Standard Time", "Pacific/Tongatapu", "Nuku'alofa"),
    ("Samoa Standard Time", "Pacific/Apia", "Samoa"),
    ("Azores Standard Time", "Atlantic/Azores", "Azores"),
    ("Cape Verde Standard Time", "Atlantic/Cape_Verde", "Cabo Verde Is."),
    ("UTC-02", "Etc/GMT+2", "Coordinated Universal Time-02"),
    ("UTC-08", "Etc/GMT+8", "Coordinated Universal Time-08"),
    ("UTC-09", "Etc/GMT+9", "Coordinated Universal Time-09"),
    ("UTC-11", "Etc/GMT+11", "Coordinated Universal Time-11"),
    ("UTC+12", "Etc/GMT-12", "Coordinated Universal Time+12"),
    ("Dateline Standard Time", "Etc/GMT+12", "International Date Line West"),
    ("E. South America Standard Time", "America/Sao_Paulo", "Brasilia"),
    ("Argentina Standard Time", "America/Buenos_Aires", "City of Buenos Aires"),
    ("SA Eastern Standard Time", "America/Cayenne", "Cayenne, Fortaleza"),
    ("Greenland Standard Time", "America/Godthab", "Greenland"),
    ("Montevideo Standard Time", "America/Montevideo", "Montevideo"),
    ("Bahia Standard Time", "America/Bahia", "Salvador"),
    ("Newfoundland Standard Time", "America/St_Johns", "Newfoundland"),
    ("Atlantic Standard Time", "America/Halifax", "Atlantic Time (Canada)"),
    ("Paraguay Standard Time", "America/Asuncion", "Asuncion"),
    ("Central Brazilian Standard Time", "America/Cuiaba", "Cuiaba"),
    ("SA Western Standard Time", "America/La_Paz", "Georgetown, La Paz, Manaus, San Juan"),
    ("Pacific SA Standard Time", "America/Santiago", "Santiago"),
    ("Venezuela Standard Time", "America/Caracas", "Caracas"),
    ("Eastern Standard Time", "America/New_York", "Eastern Time (US & Canada)"),
    ("US Eastern Standard Time", "America/Indianapolis", "Indiana (East)"),
    ("SA Pacific Standard Time", "America/Bogota", "Bogota, Lima, Quito, Rio Branco"),
    ("Eastern Standard Time (Mexico)", "America/Cancun", "Chetumal"),
    ("Haiti Standard Time", "America/Port-au-Prince", "Haiti"),
    ("Cuba Standard Time", "America/Havana", "Havana"),
    ("Central Standard Time", "America/Chicago", "Central Time (US & Canada)"),
    ("Central America Standard Time", "America/Guatemala", "Central America"),
    ("Central Standard Time (Mexico)", "America/Mexico_City", "Guadalajara, Mexico City, Monterrey"),
    ("Canada Central Standard Time", "America/Regina", "Saskatchewan"),
    ("Mountain Standard Time", "America/Denver", "Mountain Time (US & Canada)"),
    ("US Mountain Standard Time", "America/Phoenix", "Arizona"),
    ("Mountain Standard Time (Mexico)", "America/Mazatlan", "La Paz, Mazatlan"),
    ("Pacific Standard Time", "America/Los_Angeles", "Pacific Time (US & Canada)"),
    ("Pacific Standard Time (Mexico)", "America/Tijuana", "Baja California"),
    ("Alaskan Standard Time", "America/Anchorage", "Alaska"),
    ("Hawaiian Standard Time", "Pacific/Honolulu", "Hawaii"),
    ("Line Islands Standard Time", "Pacific/Kiritimati", "Kiritimati Island"),
    ("Easter Island Standard Time", "Pacific/Easter", "Easter Island"),
];

/// The IANA name of a Windows zone, by its name (`Romance Standard Time`) or by what Outlook shows of it
/// (`(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`, in whatever order and spelling of years gone by).
pub fn iana(name: &str) -> Option<&'static str> {
    let asked = words(without_offset(name));
    if asked.is_empty() || name.len() > NAME_MOST {
        return None;
    }
    // "Daylight Time" and "Standard Time" are the same place in summer and in winter.
    let standard: Vec<_> = asked
        .iter()
        .map(|w| if w == "daylight" || w == "summer" { "standard".to_owned() } else { w.clone() })
        .collect();
    let same = |list: &Vec<String>| *list == asked || *list == standard;
    if let Some(zone) = FOLDED.iter().find(|zone| same(&zone.name) || same(&zone.all)) {
        return Some(zone.iana);
    }
    // "Pacific Time (US & Canada), Tijuana" has a place more than today's list; "Brussels, Paris" has fewer.
    let asked: Vec<_> = without_offset(name).split(',').map(words).collect();
    let known =
        |zone: &&Folded| zone.cities.iter().all(|c| asked.contains(c)) || asked.iter().all(|a| zone.cities.contains(a));
    FOLDED.iter().find(known).map(|zone| zone.iana)
}

/// Longest name that is compared, in bytes.
const NAME_MOST: usize = 200;

/// A zone as it is compared.
struct Folded {
    name: Vec<String>,
    iana: &'static str,
    /// Its places as one row of words, and each by itself.
    all: Vec<String>,
    cities: Vec<Vec<String>>,
}

static FOLDED: LazyLock<Vec<Folded>> = LazyLock::new(|| {
    let fold = |(name, iana, cities): (&str, &'static str, &str)| Folded {
        name: words(name),
        iana,
        all: words(cities),
        cities: cities.split(',').map(words).collect(),
    };
    ZONES.into_iter().map(fold).collect()
});

fn words(text: &str) -> Vec<String> {
    text::words(&text.replace('&', " and "))
}

/// The name without the `(UTC+01:00)` or `(GMT +01:00)` that Outlook puts before it.
fn without_offset(name: &str) -> &str {
    let name = name.trim();
    let inside = name.strip_prefix('(').and_then(|n| n.split_once(')'));
    inside
        .filter(|(offset, _)| offset.starts_with("UTC") || offset.starts_with("GMT"))
        .map_or(name, |(_, rest)| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_names_are_places() {
        for (name, place) in [
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("Romance Standard Time", "Europe/Brussels"),
            ("Romance Daylight Time", "Europe/Brussels"),
            ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Brussels"),
            ("(GMT+01.00) Brussels, Paris", "Europe/Brussels"),
            ("(GMT+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"),
            ("(UTC-05:00) Eastern Time (US and Canada)", "America/New_York"),
            ("Pacific Time (US & Canada), Tijuana", "America/Los_Angeles"),
            ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
            ("Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ] {
            assert_eq!(iana(name), Some(place), "{name}");
        }
        for unknown in ["", "()", "Customized Time Zone", "(UTC+01:00)", "Standard Time", "<script>"] {
            assert_eq!(iana(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn every_place_is_one_of_the_database() {
        for (name, place, _) in ZONES {
            assert!(jiff::tz::TimeZone::get(place).is_ok(), "{name}");
        }
    }
}
