package dev.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Statement.Modality;
import dev.parley.model.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModalitiesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      [1 Ruiz] {1 did not say} <1 that the talks would go on>.                             | NEGATED
      [1 Ruiz] {1 didn’t say} <1 that the talks would go on>.                              | NEGATED
      [1 Ruiz] never {1 said} <1 that the talks would go on>.                              | NEGATED
      [1 Ruiz] left without {1 saying} <1 whether the talks would go on>.                  | NEGATED
      [1 Ruiz] {1 refused to say} <1 whether the talks would go on>.                       | NEGATED
      [1 Ruiz] {1 has yet to confirm} <1 the offer>.                                       | NEGATED
      [1 Ruiz] {1 stopped short of saying} <1 that the truce was dead>.                    | NEGATED
      [1 Ruiz] {1 would not be drawn on} <1 the offer>.                                    | NEGATED
      [1 Nobody in the government] {1 has claimed} <1 that the road is safe>.              | NEGATED
      [1 Neither Ruiz nor Holm] {1 said} <1 that it would open>.                           | NEGATED
      [1 No Ruritanian official] {1 confirmed} <1 the report>.                             | NEGATED
      Holm left early. Nor did [1 Ruiz] {1 say} <1 that the talks would go on>.            | NEGATED
      At no point did [1 Ruiz] {1 promise} <1 a truce>.                                    | NEGATED
      <1 The truce is dead>, [1 Ruiz] {1 did not quite say}.                               | NEGATED
      [1 Holm] {1 no longer wants} <1 a seat at the table>.                                | NEGATED
      [1 Ruiz] {1 might demand} <1 that the islands pay>.                                  | HYPOTHETICAL
      [1 The government] {1 would probably argue} <1 that the treaty had lapsed>.          | HYPOTHETICAL
      [1 Ruiz] {1 may not agree} <1 that the islands pay>.                                 | HYPOTHETICAL
      [1 Ruiz] {1 is expected to say} <1 that the harbour will be opened>.                 | HYPOTHETICAL
      [1 Ruiz] is widely expected to {1 announce} <1 a truce>.                             | HYPOTHETICAL
      [1 She] {1 was to have told} parliament <1 that the talks had failed>.               | HYPOTHETICAL
      [1 Ruiz] {1 will say} on Friday <1 that the truce holds>.                            | HYPOTHETICAL
      If [1 she] {1 says} <1 that the harbour is open>, they will sail.                    | HYPOTHETICAL
      They will not sail unless [1 she] {1 agrees} <1 to open the harbour>.                | HYPOTHETICAL
      Should [1 Moscow] {1 agree} <1 to the truce>, they will sail.                        | HYPOTHETICAL
      Did [1 Ruiz] {1 say} <1 that the truce was dead>? Nobody knows.                      | HYPOTHETICAL
      Had [1 Ruiz] {1 agreed} <1 to the plan>, the harbour would be open.                  | HYPOTHETICAL
      [1 He] would then {1 have to explain} <1 why he had refused>.                        | HYPOTHETICAL
      [1 Ruiz] {1 said} <1 that she would not sign>.                                       | ASSERTED
      [1 Ruiz] {1 denied} <1 that she had signed>.                                         | ASSERTED
      [1 Ruiz] {1 not only said} <1 that she had signed> but showed the paper.             | ASSERTED
      [1 Ruiz], who did not attend, {1 said} <1 that she had signed>.                      | ASSERTED
      [1 She] did not come but {1 said} <1 that she had signed>.                           | ASSERTED
      [1 Holm] {1 could not agree more} <1 with the minister>.                             | ASSERTED
      [1 Ruiz] {1 would like} <1 to see a truce>.                                          | ASSERTED
      [1 We] {1 will support} <1 the islands>.                                             | ASSERTED
      [1 She] {1 would later say} <1 that it had been a mistake>.                          | ASSERTED
      [1 No 10] {1 said} <1 that the prime minister had called>.                           | ASSERTED
      <1 “Why not?”> [1 Ruiz] {1 asked}.                                                   | ASSERTED
      <1 “If they pay, we sign,”> [1 Ruiz] {1 said}.                                       | ASSERTED
      He does not know. [1 Ruiz] {1 said} <1 so>.                                          | ASSERTED
      [1 Ruiz] {1 has no doubt} <1 that they will sign>.                                   | ASSERTED
      """)
  void a_cue_asserts_denies_or_leaves_open(String marked, Modality expected) {
    MarkedText text = MarkedText.of(marked);
    assertThat(new Modalities(new Text(text.body())).of(text.attributions().getFirst())).isEqualTo(expected);
  }
}
