"""What a coverage-guided fuzzer needs: targets, mutations, and what an input reached."""
