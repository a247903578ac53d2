import { DISPLAY, type Make } from './markPattern';
import { flag, type } from './markPhrases';
import { phrases } from './morePhrases';

/** Spellings in Italian, Portuguese and Dutch. */
export const FURTHER_PHRASES: readonly (readonly [Make, readonly string[]])[] = [
  [
    type('single'),
    phrases(`
      una sola risposta | una risposta | risposta singola | risposta unica | una sola scelta | scelta singola | solo una risposta | una risposta sola |
      selezionare una sola risposta | indicare una sola risposta | barrare una sola casella | segnare una sola risposta |
      uma resposta | uma só resposta | uma única resposta | resposta única | apenas uma resposta | escolha única | selecione uma opção |
      assinale uma opção | assinale apenas uma | só uma resposta | marque apenas uma | marque uma opção |
      één antwoord | een antwoord | slechts één antwoord | slechts een antwoord | maar één antwoord | één antwoord mogelijk | een antwoord mogelijk |
      kruis één antwoord aan | kruis een antwoord aan | kies één antwoord | kies een antwoord | enkelvoudig | enkel antwoord | 1 antwoord | 1 antwoord mogelijk
    `),
  ],
  [
    type('multi'),
    phrases(`
      possibili più risposte | più risposte possibili | più risposte | sono possibili più risposte | risposta multipla | risposte multiple | scelta multipla |
      selezionare tutte le risposte pertinenti | indicare tutte le risposte pertinenti | barrare tutte le voci che corrispondono | tutte le risposte valide |
      várias respostas | várias respostas possíveis | respostas múltiplas | resposta múltipla | escolha múltipla | selecione todas as que se aplicam |
      assinale todas as que se aplicam | marque todos os que tiver | marque todas as que tiver | marque tudo o que se aplica | marque todos os que se aplicam | marque todas as que se aplicam | marque todas as opções que se aplicam | pode escolher várias | mais de uma resposta possível |
      mais do que uma resposta | mais de uma resposta |
      meerdere antwoorden | meerdere antwoorden mogelijk | meer antwoorden mogelijk | meerdere antwoorden toegestaan | alle antwoorden die van toepassing zijn |
      kruis alles aan wat van toepassing is | vink alles aan wat van toepassing is | alles aankruisen wat van toepassing is | meervoudig | meerkeuze meerdere antwoorden
    `),
  ],
  [
    type('numeric'),
    phrases(`
      numerico | numerica | risposta numerica | inserire un numero | numero intero | resposta numérica | inserir um número | número inteiro |
      numeriek | getal | numeriek antwoord | vul een getal in | geheel getal
    `),
  ],
  [
    type('open'),
    phrases(`
      enter your answer | enter your answer here | ihre antwort eingeben | geben sie ihre antwort ein | entrez votre réponse | saisissez votre réponse | escriba su respuesta | inserisci la risposta | voer uw antwoord in | insira sua resposta | aperta | risposta aperta | domanda aperta | testo libero | risposta libera | registrare parola per parola | trascrivere parola per parola |
      aberta | resposta aberta | pergunta aberta | texto livre | anotar literalmente |
      open vraag | open antwoord | vrije tekst | tekstveld | letterlijk noteren
    `),
  ],
  [
    type('rank'),
    phrases(`
      graduatoria | mettere in ordine | mettere in ordine di importanza | ordine di importanza | ordenar por importância | ordem de importância | colocar por ordem |
      rangschikken | rangorde | op volgorde zetten | zet op volgorde
    `),
  ],
  [
    type('grid', 'single'),
    phrases(`
      una risposta per riga | una sola risposta per riga | una risposta per ogni riga | griglia | uma resposta por linha | uma única resposta por linha | grelha |
      één antwoord per regel | een antwoord per regel | één antwoord per rij | een antwoord per rij | per regel één antwoord | per regel een antwoord
    `),
  ],
  [
    flag('optional'),
    phrases(
      'facoltativo | facoltativa | risposta facoltativa | non obbligatoria | non obbligatorio | facultativo | facultativa | não obrigatória | não obrigatório | optioneel | niet verplicht | vrijwillig',
    ),
  ],
  [flag('hidden'), phrases('nascosta | nascosto | variabile nascosta | verborgen | verborgen variabele')],
  [
    flag('exclusive'),
    phrases(
      'esclusiva | esclusivo | risposta esclusiva | esclude le altre | esclude le altre risposte | non combinabile | resposta exclusiva | não combinável | exclui as outras | exclusief | exclusief antwoord | niet combineerbaar | niet te combineren',
    ),
  ],
  [
    flag('terminate'),
    phrases(
      "ringraziare e chiudere | ringraziare e chiudere l'intervista | ringraziare e terminare | ringraziare e terminare l'intervista | chiudere l'intervista | terminare l'intervista | chiudere | fuori target | agradecer y terminar | agradecer y terminar la entrevista | agradecer y cerrar | agradecer y finalizar | dar las gracias y terminar | remercier et terminer | remercier et clore | remercier et arrêter | danken und beenden | bedanken und beenden | agradecer e encerrar | agradecer e terminar | agradecer e finalizar | encerrar | encerrar entrevista | encerrar a entrevista | terminar a entrevista | fora do público | bedanken en afsluiten | bedank en sluit af | einde interview | interview afsluiten | afsluiten | niet in doelgroep",
    ),
  ],
  [
    flag('other'),
    phrases('specificare | precisare | indicare quale | con testo | specificeer | namelijk | graag toelichten'),
  ],
  [
    DISPLAY,
    phrases(
      'fijo | fija | posición fija | fijar al final | fixo | fixa | posição fixa | fisso | fissa | posizione fissa | vast | vaste plaats | fixe | position fixe | leggere | non leggere | leggere le risposte | leggere le opzioni | non suggerire | ruotare | ordine casuale | mostrare cartellino | obbligatoria | obbligatorio | ler | não ler | ler as opções | não sugerir | rodar | ordem aleatória | mostrar cartão | obrigatória | obrigatório | voorlezen | niet voorlezen | antwoorden voorlezen | niet helpen | roteren | willekeurige volgorde | toonkaart | verplicht',
    ),
  ],
  [
    () => [{ kind: 'everybody' }],
    phrases('a tutti | a tutte | per tutti | a todos | a todas | para todos | aan allen | aan iedereen'),
  ],
];
