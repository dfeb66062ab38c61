package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.runtime.CannotStartException;
import org.junit.jupiter.api.Test;

class TransactionVersionTest {
  @Test
  void refusesTransactionsThatCanLoseWritesAndSaysHowToMendIt() {
    assertThatThrownBy(() -> new TransactionVersion(1).requireFenced("b:9092"))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("transaction.version 1")
        .hasMessageEndingWith("upgrade --feature transaction.version=2");
    assertThatCode(() -> new TransactionVersion(2).requireFenced("b:9092"))
        .doesNotThrowAnyException();
  }
}
