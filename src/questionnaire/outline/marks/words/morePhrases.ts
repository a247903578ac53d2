import { DISPLAY, type Make } from './markPattern';
import { flag, type } from './markPhrases';

export const phrases = (text: string): readonly string[] =>
  text
    .split('|')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Spellings of survey platforms, of institutes, and in French and Spanish. */
export const MORE_PHRASES: readonly (readonly [Make, readonly string[]])[] = [
  [
    type('single'),
    phrases(`
      select one option | select one response | select only one answer | tick one only | tick only one | pick one | check one | circle one |
      circle one number | mark one | mark one only | one response | one response only | one option | one code only | choose only one |
      list radio | radio list | radio | radio buttons | drop-down | bitte wählen sie nur eine der folgenden antworten aus | bitte wählen sie eine der folgenden antworten | please choose only one of the following | veuillez sélectionner une réponse ci-dessous | seleccione una de las siguientes opciones | single selection list | dropdown menu | select one from list | yes/no | single punch question |
      bitte nur eine antwort | nur eine nennung | eine antwort möglich | nur eine antwort möglich | eine auswahl | auswahlliste |
      bitte eine antwort | einfach | einfache auswahl | eine angabe | nur eine angabe |
      une seule réponse | réponse unique | une réponse | choix unique | une seule réponse possible | une réponse possible |
      cochez une seule case | cocher une seule case | une seule case | question fermée | qcu | liste déroulante | un seul choix |
      respuesta única | única | una respuesta | una sola respuesta | selección única | elección única | marque una | marque una sola |
      marque una opción | una opción | simple | lista desplegable | solo una respuesta | sólo una respuesta | única respuesta | ru
    `),
  ],
  [
    type('multi'),
    phrases(`
      mark all that apply | pick all that apply | circle all that apply | please tick all that apply | tick all | check all | select all |
      choose all that apply | select as many as apply | cross all that apply | cross all boxes that apply | tick all boxes that apply | mark all boxes that apply | circle all mentioned | code all mentioned |
      pick any | tick any | checkbox | checkboxes | multi-select | bitte wählen sie alle zutreffenden antworten aus | bitte wählen sie die zutreffenden antworten aus | bitte wählen sie alle punkte aus die zutreffen | please choose all that apply | veuillez choisir toutes les réponses qui conviennent | marque las opciones que correspondan | choose any | select any | any that apply | multiple answers possible | multiple answers ok | multiple selection |
      multiple options | several answers | several answers possible | multi choice multiple answers | check boxes | select multiple |
      multiple mentions | multiple mention | multi mention | select several | all that you have used |
      mehrere nennungen | mehrere nennungen möglich | mehrere angaben möglich | mehrfachantwort | mehrfachantworten | mehrfach |
      mehrfachantworten möglich | alle zutreffenden | bitte alles zutreffende ankreuzen | alles zutreffende ankreuzen | kästchen |
      mehrfachangaben | mehrere kreuze möglich | mehrfachangaben möglich | alle zutreffenden ankreuzen | mehrfachauswahl möglich |
      plusieurs réponses possibles | plusieurs réponses | réponses multiples | réponse multiple | choix multiples | choix multiple |
      cochez toutes les cases utiles | cochez toutes les réponses | plusieurs choix possibles | plusieurs choix | multi réponses | qcm |
      cochez toutes les cases qui s'appliquent | cochez tout ce qui s'applique | cases à cocher | plusieurs cases possibles |
      respuesta múltiple | respuestas múltiples | múltiple | selección múltiple | varias respuestas | multirespuesta | casillas |
      marque todas las que correspondan | marque todos los que correspondan | marque todos los que apliquen | señale todas las que correspondan | señale todos los que correspondan | marcar todas las que correspondan | marcar todos los que correspondan | marque todas las que apliquen | marque todo lo que corresponda | opción múltiple varias |
      varias respuestas posibles | casillas de verificación | rm | posible más de una respuesta | más de una respuesta
    `),
  ],
  [
    type('numeric'),
    phrases(`
      sum | constant sum | allocation | point allocation |
      numerical input | number entry | in dieses feld dürfen nur zahlen eingegeben werden | only numbers may be entered in this field | seuls des nombres peuvent être entrés dans ce champ | sólo se pueden introducir números en este campo | numeric input box | numbox | num box | nur ziffern | nur zahlen | number input | numeric input | numeric answer | enter number | enter a number | write number | write in number |
      numeric response | open numeric entry | int | float | decimal | decimal number | numeric value | number box | type in age | type in number | record number | count |
      zahleneingabe | numerische eingabe | zahl eintragen | ziffer | zahl eingeben | ganzzahlig | vierstellige zahl | zahl in euro | zahlenfeld |
      numérique | nombre | réponse numérique | question numérique | chiffre | saisie numérique | nombre entier | numérique ouverte | quantité |
      numérica | numérico | número | respuesta numérica | número entero | cifra | cantidad | entero | abierta numérica
    `),
  ],
  [
    type('open'),
    phrases(`
      open response | free form | open answer | long free text | short free text | long text | short text | paragraph | comment box |
      free response | open question voluntary_ | write in | text entry | text field | single line text | multi line text | comment | short answer |
      essay box | open ended question | fully open | open verbatim | free answer | open text box | open field | text box | text area | textarea |
      offene antwort | freie antwort | textangabe | offene texteingabe | freie eingabe | freies textfeld | offene eingabe | text eingabe | kurztext | langtext |
      question ouverte | ouverte | réponse libre | texte libre | texte | réponse ouverte | champ libre | en clair | libre | zone de texte |
      campo de texto | champ de texte | campo di testo | campo de resposta | abierta | respuesta abierta | texto | texto libre | pregunta abierta | respuesta libre | literal | espontánea abierta
    `),
  ],
  [
    type('rank'),
    phrases(`
      rank in order | drag into order | bitte nummerieren sie jede box in der reihenfolge ihrer präferenz | please number each box in order of preference | drag and drop | drag into the right order | put in order | order by importance | ranking question | rank from 1 |
      rangordnung | reihenfolge | rangliste | in eine reihenfolge bringen | nach wichtigkeit ordnen | ranking bilden |
      classement | à classer | question de classement | ordre d'importance | ordre de préférence | par ordre d'importance |
      ordenar | ordenación | orden de importancia | por orden de importancia | jerarquización
    `),
  ],
  [
    type('grid', 'single'),
    phrases(`
      array | array numbers | bitte wählen sie die zutreffende antwort für jeden punkt aus | please choose the appropriate response for each item | radio grid | single grid | grid single | rating grid | one code per line | one code per item | code one per row | single code per line | 1 answer per row | multiple choice grid | one response per row | one per line | one answer per line | one answer for each row | one answer in each row | single per line |
      tick one per row | tick one box per row | select one per row | one box per row | likert grid | single response per row | single punch per row | one punch per row | single code per row | matrix table | matrix single | likert |
      je zeile eine antwort | pro zeile eine antwort | eine antwort je aussage | eine antwort pro aussage | eine nennung pro zeile | eine nennung je zeile | antwortmatrix | tabellenfrage |
      une réponse par ligne | une seule réponse par ligne | grille | tableau | une réponse par item | réponse unique par ligne | choix unique par ligne | question tableau |
      una respuesta por fila | una respuesta por línea | una por fila | una sola respuesta por fila | batería | cuadrícula | matriz | parrilla | respuesta única por fila
    `),
  ],
  [
    type('grid', 'multi'),
    phrases(`
      checkbox grid | multiple responses per row | several answers per row | multi select grid | tick all that apply in each row | select all that apply per row |
      mehrere antworten pro zeile | mehrfachnennung je zeile | plusieurs réponses par ligne | varias respuestas por fila
    `),
  ],
  [
    type('date'),
    phrases(
      'date entry | date picker | bitte geben sie ein datum ein | please enter a date | date and time | date question | jj/mm/aaaa | dd/mm/aaaa | tt.mm.jj | datumsangabe | datumsfeld | fecha | date input | mm/yyyy | tag.monat.jahr | dd-mm-yyyy | date/time',
    ),
  ],
  [
    flag('optional'),
    phrases(`
      do not force | can skip | can be left blank | not compulsory | no answer required | required false | required=false | answer optional | optional question | soft required | skippable | may be left blank |
      can be left empty | not obligatory | keine pflichtfrage | freiwillige frage | optional beantwortbar | keine pflicht | nicht verpflichtend | ohne antwortpflicht |
      facultatif | facultative | réponse facultative | optionnel | optionnelle | non obligatoire | réponse non obligatoire |
      opcional | voluntario | voluntaria | no obligatoria | no obligatorio | respuesta voluntaria | respuesta opcional
    `),
  ],
  [
    flag('hidden'),
    phrases(
      'hidden field | calculated | calculated field | programmed variable | auto coded | autocoded | punch | nicht anzeigen | unsichtbar | berechnet | caché | cachée | calculé | oculta | oculto | variable oculta | calculada | invisible',
    ),
  ],
  [
    flag('exclusive'),
    phrases(`
      deselects everything else | deselects all others | deselects all other answers | deselects the others | clears all others | clears everything else | hebt alle anderen auf | décoche les autres | desmarca las demás |
      exclusive answer | exclusive code | single code exclusive | excludes all others | cannot be combined | none of the above exclusive | single only | single punch only |
      exklusivantwort | schließt andere aus | ausschließend | exkl | exclusif | exclusive réponse | réponse exclusive | choix exclusif | excl |
      excluyente | exclusiva | exclusivo | respuesta exclusiva
    `),
  ],
  [
    flag('terminate'),
    phrases(`
      thank and terminate | thank & terminate | thank and end | thank & end | thank and end interview | thank and end the interview | thank & end interview | thank & end the interview | thank and close interview | thank and close the interview | danken und beenden | bedanken und beenden | danken und abbrechen | agradecer y terminar | agradecer y finalizar | remercier et terminer | stop survey | stop the survey | stop the interview | terminate interview | terminate the interview | screens out | screenout | so | end interview screen out | not eligible | close interview |
      disqualified | kick out | screen-out | screening out | interview abbrechen | ausscreenen | aussteuern | nicht zielgruppe |
      stop interview | exclure | écran de sortie | non éligible | screen out fin | terminar entrevista no válida | no elegible | descartar
    `),
  ],
  [
    () => [{ kind: 'jump', target: { name: 'END', certain: true } }],
    phrases(`
      end of block survey | end of the survey | end of survey | end of the interview | end of interview | end of the questionnaire | ende der befragung | ende des interviews | thank you page | end the survey | end the study | end of the study | studie beenden | fin de l'étude | fin del estudio | fine dello studio | end the interview | exit survey | finish | befragung beenden | fragebogen beenden | interview beenden | ende der umfrage |
      fin | fin de l'interview | fin du questionnaire | fin de l'enquête | terminer le questionnaire |
      fin de la entrevista | fin de la encuesta | terminar | terminar la encuesta | finalizar | finalizar la encuesta | fin de encuesta | fin de entrevista | terminar la entrevista | fin del cuestionario
    `),
  ],
  [
    flag('other'),
    phrases(
      'other specify text | write in answer | with text field | with text | mit textfeld | bitte angeben | bitte nennen | avec texte | préciser | précisez | especificar | especifique | con texto | mit texteingabe | open other',
    ),
  ],
  [
    DISPLAY,
    phrases(`
      randomize order | randomise order | random order | rotate order | rotated | read list | read out list | show all answers | horizontal | vertical | force response | forced response | answer required |
      required question | compulsory | obligatory | one screen | progressive grid | submit | submit button | absenden | carousel | radio button list | show screen | soft prompt | prompted | unprompted | spontaneous | aided | unaided |
      observe | observe do not ask | quotas apply | quota applies | check quotas | code do not ask | do not prompt | show picture | show image | show logo | hide back button | end page | start page | next page |
      pflicht | erforderlich | vorlesen | nicht vorlesen | zufällig | rotation | random reihenfolge | reihenfolge zufällig | spontan | gestützt | ungestützt | liste vorlegen |
      citer | ne pas citer | ne rien citer | noter | noter en clair | à lire | no preguntar anotar | anotar | no sugerir | leer respuestas | no leer respuestas |
      obligatoire | réponse obligatoire | aléatoire | ordre aléatoire | rotation des items | lire | ne pas lire | assisté | spontané | montrer la carte |
      obligatoria | obligatorio | aleatorio | orden aleatorio | rotar | aleatorizar | leer | no leer | sugerida | espontánea | mostrar tarjeta | continuar | continuer | leer opciones | 0 decimals allowed
    `),
  ],
  [
    () => [{ kind: 'everybody' }],
    phrases(
      'all respondents | everyone | everybody | ask everyone | ask everybody | all participants | base all | base all respondents | universe all | universe all households | universe all persons | an alle | alle befragten | alle | à tous | tous | à tous les répondants | a todos | todos | todos los entrevistados | ensemble | alle personen | filter keiner | kein filter | no filter',
    ),
  ],
];
