//! Rules that are read, and rules that are refused.

use super::*;

#[test]
fn a_rule_is_read_and_written_back() {
    let rule = Rule::parse("freq=monthly;byday=2tu,4TU;").unwrap();
    assert_eq!(rule.to_string(), "FREQ=MONTHLY;BYDAY=2TU,4TU");
    assert_eq!(rule.list("BYDAY"), ["2TU", "4TU"]);
}

#[test]
fn what_has_no_end_or_no_sense_is_refused() {
    assert_eq!(Rule::parse("FREQ=SECONDLY"), Err(RuleError::TooOften));
    assert_eq!(Rule::parse("FREQ=DAILY;BYMINUTE=0,1,2,3"), Err(RuleError::TooOften));
    assert_eq!(Rule::parse("FREQ=DAILY;UNTIL=nooit"), Err(RuleError::Until));
    assert_eq!(Rule::parse(""), Err(RuleError::Shape));
    assert_eq!(Rule::parse("BYDAY=MO"), Err(RuleError::Frequency));
    assert!(matches!(Rule::parse("FREQ=DAILY;FREQ=DAILY"), Err(RuleError::Part(_))));
    assert!(matches!(Rule::parse("FREQ=DAILY;X=<script>"), Err(RuleError::Part(_))));
}

#[test]
fn what_the_standard_forbids_is_refused_and_says_why() {
    for (rule, why) in [
        ("FREQ=WEEKLY;BYDAY=2MO", "a number before a day"),
        ("FREQ=DAILY;BYDAY=MO,-1FR", "a number before a day"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "BYWEEKNO"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL must be a number from 1"),
        ("FREQ=DAILY;INTERVAL=00", "INTERVAL must be a number from 1"),
        ("FREQ=DAILY;INTERVAL=-2", "INTERVAL must be a number from 1"),
        ("FREQ=DAILY;COUNT=0", "COUNT must be a number from 1"),
        ("FREQ=DAILY;COUNT=veel", "COUNT must be a number from 1"),
    ] {
        let said = Rule::parse(rule).unwrap_err().to_string();
        assert!(said.starts_with("the recurrence rule makes no sense: ") && said.contains(why), "{rule}: {said}");
    }
    for rule in [
        "FREQ=MONTHLY;BYDAY=2MO",
        "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=2;COUNT=1",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    ] {
        assert_eq!(Rule::parse(rule).unwrap().to_string(), rule);
    }
}
