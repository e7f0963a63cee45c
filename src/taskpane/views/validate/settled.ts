import { createContext, useContext } from 'react';

/** Gives the keyboard a place to stand when what it stood on is gone from the list. */
export const SettledContext = createContext<() => void>(() => undefined);

export const useSettled = (): (() => void) => useContext(SettledContext);
