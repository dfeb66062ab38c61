/**
 * Which public bodies and which holders of public office an article names. {@link
 * io.wirewatch.enrich.body.PublicNames} is the way in: one call gives places, bodies and office
 * holders of an article. Offices are found beside the places they govern ("Texas Gov.", "sheriff of
 * Harris County"); people only by the dated list of office holders, and only where the article
 * shows their office: a private person who bears the same name is not tagged.
 */
@NullMarked
package io.wirewatch.enrich.body;

import org.jspecify.annotations.NullMarked;
