"""What was judged by reading: lists with verdicts, and how they were drawn."""
