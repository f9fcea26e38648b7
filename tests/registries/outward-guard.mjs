// Loaded before a program: ends it with 99 when it looks up a host or connects to anything but 127.0.0.1.
import dns from 'node:dns';
import net from 'node:net';

function leave(target) {
  process.stderr.write(`a test reached out to ${target}\n`);
  process.exit(99);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...words) {
  const [options] = Array.isArray(words[0]) ? words[0] : words;
  const host = typeof options === 'object' ? options.host : undefined;
  if (host !== '127.0.0.1') leave(host ?? JSON.stringify(options));
  return connect.apply(this, words);
};
const lookup = (host) => leave(host);
dns.lookup = lookup;
dns.promises.lookup = lookup;
