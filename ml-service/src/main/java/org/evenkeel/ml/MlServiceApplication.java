package org.evenkeel.ml;

import org.evenkeel.ml.bandit.LearnPopulationCommand;
import org.evenkeel.ml.evaluation.PolicyReportCommand;
import org.evenkeel.ml.text.AnalyzeCommand;
import org.evenkeel.ml.text.BenchTextCommand;
import org.evenkeel.ml.text.CalibrateEmotionsCommand;
import org.evenkeel.ml.text.TrainEmotionsCommand;
import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Text analysis and the recommendation bandit. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MlServiceApplication {
  public static void main(String[] args) {
    ServiceLauncher.run(
        MlServiceApplication.class,
        args,
        new TrainEmotionsCommand(),
        new CalibrateEmotionsCommand(),
        new BenchTextCommand(),
        new AnalyzeCommand(),
        new LearnPopulationCommand(System.out),
        new PolicyReportCommand());
  }
}
