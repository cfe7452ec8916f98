/** A file for the user to keep. */
interface Download {
  name: string;
  type: string;
  content: BlobPart;
}

/** Gives a file to the browser's own download: no permission needed. */
export function download({ name, type, content }: Download): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
