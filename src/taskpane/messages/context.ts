import { createContext, useContext } from 'react';
import { en, type Messages } from './en';

export const MessagesContext = createContext<Messages>(en);

/** The texts of the language the pane speaks. */
export const useMessages = (): Messages => useContext(MessagesContext);
