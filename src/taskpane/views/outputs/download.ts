/** Hands a text or a file’s bytes to the browser’s downloads; false where that is refused at once. Some web views refuse without saying so. */
export function download(content: string | Uint8Array, name: string): boolean {
  try {
    const url = URL.createObjectURL(new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type: typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream' }));
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return true;
  } catch {
    return false;
  }
}
