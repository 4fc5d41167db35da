/** The method of Lemke and Howson. */
export { type LemkeHowsonOptions, lemkeHowson, lemkeHowsonSteps } from './lemke-howson.ts'
export { lemkeHowsonAll, lemkeHowsonAllSteps } from './lemke-howson-all.ts'
