/** Waits until something holds; throws with what it is when it does not within ten seconds. */
export async function eventually(holds: () => boolean, what = 'It never came to be'): Promise<void> {
  for (let left = 200; !holds(); left -= 1) {
    if (left === 0) throw new Error(what);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
