// Runs before everything else that an install starts, on whatever Node there is: the oldest syntax,
// no dependency. npm starts a project's scripts only after its packages are unpacked, so this is as
// early as a word can be said.

/** The oldest Node whose npm unpacks every package that the build needs (sharp wants 20). */
var OLDEST_FOR_NPM = [20, 0];

/** The oldest that runs TypeScript without a flag; the project's own is far newer. */
var OLDEST_FOR_SCRIPTS = [22, 18];

var AGAIN = 'Install a newer one from https://nodejs.org and run the command again.';

function isOlder(version, least) {
  var parts = version.split('.').map(Number);
  return parts[0] < least[0] || (parts[0] === least[0] && parts[1] < least[1]);
}

/**
 * What to do where the Node is too old; undefined where it will do.
 *
 * @param npms version of the Node that npm runs on.
 * @param own version of the Node that the scripts run on: the project's, or the machine's where
 *   there is no package for it.
 */
function whatIsMissing(npms, own) {
  if (isOlder(npms, OLDEST_FOR_NPM)) {
    return ['Workspace Credit Guide needs Node 20 or newer; npm runs on Node', npms, 'here.'];
  }
  if (isOlder(own, OLDEST_FOR_SCRIPTS)) {
    return ['The scripts need Node 22.18 or newer, and this machine has', own, 'only.'];
  }
  return undefined;
}

var agent = /node\/v(\d+\.\d+\.\d+)/.exec(process.env.npm_config_user_agent || '');
var missing = whatIsMissing(agent ? agent[1] : process.versions.node, process.versions.node);
if (missing) {
  console.error(['', missing.concat(AGAIN).join(' '), ''].join('\n'));
  process.exitCode = 1;
}
