package app.kapstone.database.columns;

import app.kapstone.domain.gate.OrderId;

/** OrderId as a UUID column. */
public final class OrderIdConverter extends IdConverter<OrderId> {
  private static final long serialVersionUID = 1L;

  public OrderIdConverter() {
    super(OrderId.class, OrderId::new, OrderId::value);
  }
}
