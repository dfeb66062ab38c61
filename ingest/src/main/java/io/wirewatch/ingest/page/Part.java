package io.wirewatch.ingest.page;

/** What a box holds, in the order of the page. */
sealed interface Part permits Box, Line {}
