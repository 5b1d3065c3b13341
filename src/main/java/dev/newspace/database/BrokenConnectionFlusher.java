package dev.newspace.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where one connection of the pool has broken, those that are idle go too: after a silence of the
 * network each of them would cost somebody the second in which it is found to be dead.
 */
@ApplicationScoped
@DataSource("pg")
class BrokenConnectionFlusher implements AgroalPoolInterceptor {
  private final InjectableInstance<AgroalDataSource> pool;

  BrokenConnectionFlusher(@DataSource("pg") InjectableInstance<AgroalDataSource> pool) {
    this.pool = pool;
  }

  /** The pool closes it after this; whatever is closed by now has broken. */
  @Override
  public void onConnectionDestroy(Connection connection) {
    try {
      if (connection.isClosed()) {
        pool.get().flush(FlushMode.IDLE);
      }
    } catch (SQLException e) {
      pool.get().flush(FlushMode.IDLE);
    }
  }
}
