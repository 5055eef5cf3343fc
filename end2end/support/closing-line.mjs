// Ends a run with one plain line that a person and a script can read.

export default class ClosingLine {
  #tests = [];
  #errors = 0;

  onBegin(_config, suite) {
    this.#tests = suite.allTests();
  }

  // What goes wrong outside of any test: a file that does not load, a server that does not start.
  onError() {
    this.#errors += 1;
  }

  onEnd(result) {
    const count = (...outcomes) => this.#tests.filter((test) => outcomes.includes(test.outcome())).length;
    const failed = count("unexpected") + this.#errors;
    const again = count("flaky");
    // A run that was broken off is no success, whatever was counted.
    const broken = result.status !== "passed" && failed === 0 ? 1 : 0;
    const line = `${count("expected") + again} passed, ${failed + broken} failed, ${count("skipped")} skipped`;
    console.log(again ? `${line} (${again} at the second try)` : line);
  }

  printsToStdio() {
    return true;
  }
}
