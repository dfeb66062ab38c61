package io.wirewatch.standalone.command;

import picocli.CommandLine.Command;

/** Work on the taxonomy. */
@Command(
    name = "taxonomy",
    mixinStandardHelpOptions = true,
    description = "Work on the taxonomy: what is tagged, and by which queries.",
    subcommands = TaxonomyCheckCommand.class)
final class TaxonomyCommand {}
