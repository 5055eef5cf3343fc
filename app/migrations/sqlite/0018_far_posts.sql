-- What reaches the boards of a whole municipality is found without looking at what stays in its neighbourhood.
CREATE INDEX posts_far ON posts (neighbourhood, state, ends) WHERE reach = 'municipality';
