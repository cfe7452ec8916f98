// node scripts/complete-lock.mjs, after changing packages: adds to package-lock.json the packages for other systems
// (another processor, another operating system) that a registry did not have when the lock was written. npm leaves
// those out, and then `npm ci` calls the lock incomplete. Their versions are exact in the packages that want them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';

const SYSTEMS = words('android darwin linux win32 freebsd netbsd openbsd sunos aix openharmony');
const PROCESSORS = words('arm64 x64 ia32 arm ppc64 riscv64 s390x loong64 mips64el wasm32');

const path = join(process.argv[2] ?? ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
let added = 0;
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(optionalDependencies)) {
    if (isThere(parent, name)) continue;
    const system = systemOf(name);
    if (!system || !/^\d/.test(wanted)) {
      console.log(`left out: ${name}@${wanted}, wanted by ${parent}`);
      continue;
    }
    const folder = parent.slice(0, parent.lastIndexOf('node_modules/'));
    lock.packages[`${folder}node_modules/${name}`] = {
      version: wanted,
      ...system,
      ...(dev && { dev }),
      optional: true,
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages for other systems added`);

/** As Node looks for it: beside the parent's dependencies, then further up. */
function isThere(parent, name) {
  for (
    let folder = `${parent}/`;
    ;
    folder = folder.slice(0, folder.lastIndexOf('node_modules/', folder.length - 2))
  ) {
    if (lock.packages[`${folder}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** `os`, `cpu` and `libc` as the package's name says them (`@scope/name-linux-x64-musl`); null if it says nothing. */
function systemOf(name) {
  const parts = name.replace(/^@[^/]*\//, '').split(/[-.]/);
  const os = parts.filter((part) => SYSTEMS.has(part));
  const cpu = parts.filter((part) => PROCESSORS.has(part));
  if (os.length === 0 && !cpu.includes('wasm32')) return null;
  const libc = parts.flatMap((part) =>
    part.startsWith('musl') ? 'musl' : part.startsWith('gnu') ? 'glibc' : [],
  );
  return { ...(cpu.length && { cpu }), ...(os.length && { os }), ...(libc.length && { libc }) };
}

function words(text) {
  return new Set(text.split(' '));
}
