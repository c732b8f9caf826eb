import { emptyRedmine, runningRedmine, startRedmine, stopRedmine } from './redmine/redmine-server.ts';

/** `redmine.ts start | status | stop | reset`: a real Redmine on loopback, for tests and for trying delivery by hand. */
const command = process.argv[2];
switch (command) {
  case 'start':
    console.log(JSON.stringify(await startRedmine(), null, 2));
    break;
  case 'status': {
    const facts = await runningRedmine();
    console.log(facts ? JSON.stringify(facts, null, 2) : 'Redmine is not running');
    process.exitCode = facts ? 0 : 3;
    break;
  }
  case 'stop':
    await stopRedmine();
    break;
  case 'reset':
    emptyRedmine();
    break;
  default:
    console.error('usage: redmine.ts start | status | stop | reset');
    process.exitCode = 2;
}
