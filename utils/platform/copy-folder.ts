const FOLDER = 'copies';

/**
 * Files that only the extension sees, beside its database and not in it (the origin private file system). Throws where
 * the browser keeps none, as in a private window of Firefox.
 */
async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

export async function listFiles(): Promise<string[]> {
  const names: string[] = [];
  const entries = (await folder()) as unknown as { keys(): AsyncIterable<string> };
  for await (const name of entries.keys()) names.push(name);
  return names;
}

/** Whole or not at all: the browser puts the file in its place when it is closed. */
export async function writeFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await (await folder()).getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(bytes);
  await stream.close();
}

export async function readFile(name: string): Promise<File> {
  return (await (await folder()).getFileHandle(name)).getFile();
}

export async function removeFile(name: string): Promise<void> {
  await (await folder()).removeEntry(name);
}
