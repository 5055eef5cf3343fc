//! The suite against RFC 9180, and every way in which an envelope must not open.

use super::*;
use crate::keys::MailboxKey;
use proptest::prelude::*;

fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).unwrap()).collect()
}

/// RFC 9180, appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, first message.
#[test]
fn the_published_vector_of_the_suite_is_sealed_and_opened() {
    let info = hex("4f6465206f6e2061204772656369616e2055726e");
    let seed: [u8; 32] = hex("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b").try_into().unwrap();
    let to = MailboxPublic(hex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a").try_into().unwrap());
    let key: [u8; 32] = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb").try_into().unwrap();
    let (text, aad) = (hex("4265617574792069732074727574682c20747275746820626561757479"), hex("436f756e742d30"));
    let sealed = suite::seal(seed, &to, &info, &aad, &text).unwrap();
    let expected = hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a\
         1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28");
    assert_eq!(sealed, expected);
    let key = MailboxKey::from_bytes(Zeroizing::new(key));
    assert_eq!(key.public(), Ok(to));
    assert_eq!(suite::open(&key, &info, &aad, &sealed), Ok(text));
}

fn address() -> Address {
    Address {
        team: "hamont-achel".to_owned(),
        neighbourhood: "72037W04".to_owned(),
        epoch: 2,
        concern: [9; 16],
        part: Part::Body,
    }
}

#[test]
fn an_envelope_opens_for_its_address_alone_and_tells_no_length() {
    let key = MailboxKey::new().unwrap();
    let to = key.public().unwrap();
    let long = "é".repeat(MOST / 2);
    for text in ["", "Ze doet de deur niet meer open.", long.as_str()] {
        let sealed = seal(&to, &address(), text.as_bytes()).unwrap();
        assert_eq!(sealed.len(), SEALED);
        assert_eq!(open(&key, &address(), &sealed).unwrap().as_slice(), text.as_bytes());
    }
    assert_eq!(seal(&to, &address(), &vec![b'a'; MOST + 1]), Err(Refused::TooLong));
    let sealed = seal(&to, &address(), b"x").unwrap();
    let elsewhere = [
        Address { team: "pelt".to_owned(), ..address() },
        Address { neighbourhood: "72037W01".to_owned(), ..address() },
        Address { epoch: 3, ..address() },
        Address { concern: [8; 16], ..address() },
        Address { part: Part::Headline, ..address() },
        // The same bytes, divided otherwise.
        Address { team: "hamont-achel7".to_owned(), neighbourhood: "2037W04".to_owned(), ..address() },
    ];
    for address in elsewhere {
        assert_eq!(open(&key, &address, &sealed).unwrap_err(), Refused::DoesNotOpen, "{address:?}");
    }
    assert_eq!(open(&MailboxKey::new().unwrap(), &address(), &sealed).unwrap_err(), Refused::DoesNotOpen);
    assert_eq!(open(&key, &address(), &sealed[1..]).unwrap_err(), Refused::Malformed);
}

#[test]
fn the_same_text_is_never_sealed_twice_the_same() {
    let to = MailboxKey::new().unwrap().public().unwrap();
    assert_ne!(seal(&to, &address(), b"x"), seal(&to, &address(), b"x"));
    assert_eq!(seal(&MailboxPublic([0; 32]), &address(), b"x"), Err(Refused::Malformed), "no point to seal to");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_flipped_bit_keeps_it_shut(at in 0_usize..SEALED, bit in 0_u8..8) {
        let key = MailboxKey::new().unwrap();
        let mut sealed = seal(&key.public().unwrap(), &address(), b"Ze doet de deur niet meer open.").unwrap();
        sealed[at] ^= 1 << bit;
        // The highest bit of an X25519 point is not looked at (RFC 7748 § 5): HKDF binds the bytes all the same.
        prop_assert!(open(&key, &address(), &sealed).is_err());
    }
}
