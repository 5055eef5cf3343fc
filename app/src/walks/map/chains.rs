//! Pieces of line, put together where they touch: OpenStreetMap cuts a road at each change of anything.

/// Joins pieces that share an end into as few lines as can be; the order and direction of the first piece of each stay.
/// Where three or more meet, the first that is found goes on.
pub fn join<T: Copy + PartialEq>(pieces: Vec<Vec<T>>) -> Vec<Vec<T>> {
    let mut left: Vec<Option<Vec<T>>> = pieces.into_iter().filter(|p| p.len() >= 2).map(Some).collect();
    let mut joined = Vec::new();
    for i in 0..left.len() {
        let Some(mut line) = left[i].take() else { continue };
        loop {
            let (first, last) = (line[0], line[line.len() - 1]);
            if first == last {
                break;
            }
            let touching = left.iter().enumerate().skip(i + 1).find_map(|(k, piece)| {
                let piece = piece.as_ref()?;
                let (a, b) = (piece[0], piece[piece.len() - 1]);
                let how = match () {
                    () if a == last => How::After,
                    () if b == last => How::AfterTurned,
                    () if b == first => How::Before,
                    () if a == first => How::BeforeTurned,
                    () => return None,
                };
                Some((k, how))
            });
            let Some((k, how)) = touching else { break };
            let Some(mut piece) = left[k].take() else { break };
            if matches!(how, How::AfterTurned | How::BeforeTurned) {
                piece.reverse();
            }
            if matches!(how, How::After | How::AfterTurned) {
                line.extend_from_slice(&piece[1..]);
            } else {
                piece.extend_from_slice(&line[1..]);
                line = piece;
            }
        }
        joined.push(line);
    }
    joined
}

enum How {
    After,
    AfterTurned,
    Before,
    BeforeTurned,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_that_touch_become_one_line() {
        assert_eq!(join(vec![vec![1, 2], vec![4, 3], vec![2, 3]]), [vec![1, 2, 3, 4]]);
        assert_eq!(join(vec![vec![2, 3], vec![2, 1]]), [vec![1, 2, 3]]);
        assert_eq!(join(vec![vec![1, 2], vec![3, 4]]), [vec![1, 2], vec![3, 4]]);
        assert_eq!(join(vec![vec![1, 2, 1], vec![1, 5]]), [vec![1, 2, 1], vec![1, 5]], "a ring is whole");
        assert_eq!(join(vec![vec![1], vec![]]), Vec::<Vec<i32>>::new());
    }
}
