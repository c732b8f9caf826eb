import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the gateway counts. Each gateway has a registry of its own. */
export interface Metrics {
  registry: Registry;
  request(labels: { route: string; method: string; status: number }, seconds: number): void;
  registered(labels: { tenant: string; unverified: boolean; created: boolean }): void;
}

/** Counters for Prometheus. No label ever holds an id of a person or a ticket. */
export function createMetrics({
  configProblems = () => Promise.resolve(0),
  configWarnings = () => Promise.resolve(0),
}: { configProblems?: () => Promise<number>; configWarnings?: () => Promise<number> } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'mis_support_request_seconds',
    help: 'Requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  const tickets = new Counter({
    name: 'mis_support_tickets_total',
    help: 'Answered registrations: "created" is "false" for repetitions',
    labelNames: ['tenant', 'unverified', 'created'],
    registers,
  });
  const started = new Gauge({ name: 'mis_support_started_seconds', help: 'When this gateway started', registers });
  started.setToCurrentTime();
  new Gauge({
    name: 'mis_support_config_problems',
    help: 'Layers of configuration left out because of mistakes; the log names them',
    registers,
    async collect() {
      this.set(await configProblems());
    },
  });
  new Gauge({
    name: 'mis_support_config_warnings',
    help: 'Layers of configuration in force that need a hand before long; the log names them',
    registers,
    async collect() {
      this.set(await configWarnings());
    },
  });

  return {
    registry,
    request: ({ route, method, status }, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    registered: ({ tenant, unverified, created }) =>
      tickets.inc({ tenant, unverified: String(unverified), created: String(created) }),
  };
}
