/** Makes something when it is first asked for, once; what failed is tried again the next time. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    const mine = (made ??= make());
    mine.catch(() => {
      if (made === mine) made = null;
    });
    return mine;
  };
}
