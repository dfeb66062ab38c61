package io.wirewatch.alerts.deliver;

/**
 * How a destination took the question whether messages are wanted there.
 *
 * @param agreed whether the answer itself says yes; otherwise somebody there follows the link
 */
public record Introduction(DeliveryResult result, boolean agreed) {}
