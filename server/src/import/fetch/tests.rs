//! A file or an address is fetched whole, or refused in one line.

use super::*;
use std::{io::Write, net::TcpListener, thread};

/// A server that gives one answer to whoever asks, on a port of its own.
fn answering(answer: Vec<u8>) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().take(1) {
            let mut stream = stream.unwrap();
            let mut asked = [0; 4_096];
            let _ = stream.read(&mut asked);
            let _ = stream.write_all(&answer);
        }
    });
    Url::parse(&format!("http://127.0.0.1:{port}/agenda.ics")).unwrap()
}

fn fetched(answer: &[u8], most: usize) -> Result<Vec<u8>, String> {
    download(&answering(answer.to_vec()), most, |_| true).map_err(|e| e.to_string())
}

#[test]
fn an_answer_is_read_whole_or_refused() {
    let answer = |body: &str| {
        format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).into_bytes()
    };
    assert_eq!(fetched(&answer("BEGIN:VCALENDAR"), 15).as_deref(), Ok(b"BEGIN:VCALENDAR".as_slice()));
    assert_eq!(fetched(&answer("BEGIN:VCALENDAR"), 14), Err("it is larger than 0 MB".to_owned()));
    let endless = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
        .iter()
        .copied()
        .chain(std::iter::repeat_n(b'x', 3_000_000))
        .collect::<Vec<_>>();
    assert_eq!(fetched(&endless, 2_000_000), Err("it is larger than 2 MB".to_owned()));
    let broken = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nBEGIN";
    assert!(fetched(broken, 1_000).is_err());
}

#[test]
fn redirects_and_errors_are_refused_in_words() {
    let moved = b"HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(
        fetched(moved, 100),
        Err("this address redirects to http://10.0.0.1/: redirects are not followed, give the last address itself"
            .to_owned())
    );
    assert_eq!(
        fetched(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 100),
        Err("this address answers with status 404".to_owned())
    );
    assert!(fetched(b"nonsense\r\n\r\n", 100).is_err_and(|why| why.starts_with("this address cannot be fetched")));
}

#[test]
fn what_cannot_be_reached_is_said_in_words() {
    let mut url = answering(b"HTTP/1.1 200 OK\r\n\r\n".to_vec());
    url.set_scheme("https").unwrap();
    let refused = download(&url, 100, |_| true).unwrap_err().to_string();
    assert!(refused.starts_with("this address cannot be fetched"), "{refused}");
    let nobody = Url::parse("http://nobody.invalid/").unwrap();
    let refused = download(&nobody, 100, |_| true).unwrap_err().to_string();
    assert_eq!(refused, "there is no such host, or no network");
}

#[test]
fn addresses_of_our_own_network_are_refused() {
    let listening = answering(Vec::new());
    let port = listening.port().unwrap();
    for source in [
        listening.as_str(),
        &format!("http://localhost:{port}/"),
        &format!("http://[::1]:{port}/"),
        "http://127.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://169.254.169.254/latest/meta-data",
        "webcal://10.0.0.1/a.ics",
        "http://[::ffff:127.0.0.1]/",
        "http://[fd00::1]/",
    ] {
        let refused = read(source).unwrap_err().to_string();
        assert!(
            refused.contains("private network") || (source.contains("localhost") && refused.contains("no such host")),
            "{source}: {refused}"
        );
    }
}

#[test]
fn only_plain_web_addresses_are_fetched() {
    for (source, why) in [
        ("ftp://example.org/a.ics", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("https://u:p@example.org/", "a name or password"),
        ("http://", "cannot be read"),
    ] {
        let refused = read(source).unwrap_err().to_string();
        assert!(refused.contains(why), "{source}: {refused}");
    }
}

#[test]
fn a_file_is_read_whole_or_refused() {
    let folder = std::env::temp_dir().join(format!("keuvel-fetch-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("a.ics");
    let name = path.to_str().unwrap();
    for (content, most, expected) in [
        (b"BEGIN".as_slice(), 5, Ok(b"BEGIN".to_vec())),
        (b"BEGIN", 4, Err("it is larger than 0 MB")),
        (b"PK\x03\x04xx", 10, Err("this is a zip file: unpack it first")),
        (b"\x1f\x8bxx", 10, Err("this is a gzip file: unpack it first")),
        (b"%PDF-1.7", 10, Err("this is a PDF: it needs the calendar itself (iCal, .ics)")),
    ] {
        std::fs::write(&path, content).unwrap();
        assert_eq!(read_up_to(name, most).map_err(|e| e.to_string()), expected.map_err(str::to_owned));
    }
    assert_eq!(read(folder.to_str().unwrap()).unwrap_err().to_string(), "this is no file");
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(read(name).unwrap_err().to_string(), "there is no such file");
    assert!(read("/dev/zero").is_err() && read("").is_err() && read("a\0b").is_err());
}
