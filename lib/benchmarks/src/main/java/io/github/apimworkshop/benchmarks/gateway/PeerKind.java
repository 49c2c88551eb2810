package io.github.apimworkshop.benchmarks.gateway;

import java.util.List;
import java.util.Map;

/** What the gateway is compared with, each with the same two backends and the weights 2:1. */
enum PeerKind {
  /** {@code upstream} with weights and keep-alive to the backends. */
  NGINX("nginx", "Debian: apt-get install nginx-light") {
    @Override
    String configuration(int port, List<Integer> backends, String folder) {
      return """
          daemon off;
          worker_processes auto;
          pid %4$s/nginx.pid;
          error_log stderr error;
          events { worker_connections 1024; }
          http {
            access_log off;
            client_body_temp_path %4$s/body;
            proxy_temp_path %4$s/proxy;
            fastcgi_temp_path %4$s/fastcgi;
            uwsgi_temp_path %4$s/uwsgi;
            scgi_temp_path %4$s/scgi;
            upstream pool {
              server 127.0.0.1:%2$d weight=2;
              server 127.0.0.1:%3$d weight=1;
              keepalive 64;
            }
            server {
              listen 127.0.0.1:%1$d;
              location / {
                proxy_pass http://pool;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
              }
            }
          }
          """
          .formatted(port, backends.get(0), backends.get(1), folder);
    }

    @Override
    List<String> command(String file, int port) {
      return List.of("nginx", "-c", file);
    }
  },

  /** Round robin with weights and connections reused. */
  HAPROXY("haproxy", "Debian: apt-get install haproxy") {
    @Override
    String configuration(int port, List<Integer> backends, String folder) {
      return """
          global
            maxconn 2048
          defaults
            mode http
            timeout connect 2s
            timeout client 30s
            timeout server 30s
          frontend front
            bind 127.0.0.1:%d
            default_backend pool
          backend pool
            balance roundrobin
            http-reuse always
            server first 127.0.0.1:%d weight 2
            server second 127.0.0.1:%d weight 1
          """
          .formatted(port, backends.get(0), backends.get(1));
    }

    @Override
    List<String> command(String file, int port) {
      return List.of("haproxy", "-f", file);
    }
  },

  /** The proxy of LiteLLM with the same model at two addresses. */
  LITELLM("litellm", "PyPI: pip install 'litellm[proxy]'") {
    @Override
    String configuration(int port, List<Integer> backends, String folder) {
      return """
          model_list:
            - model_name: gpt-4o
              litellm_params: {model: openai/gpt-4o, api_key: none, weight: 2,
                api_base: "http://127.0.0.1:%d/v1"}
            - model_name: gpt-4o
              litellm_params: {model: openai/gpt-4o, api_key: none, weight: 1,
                api_base: "http://127.0.0.1:%d/v1"}
          """
          .formatted(backends.get(0), backends.get(1));
    }

    @Override
    List<String> command(String file, int port) {
      return List.of(
          "litellm", "--config", file, "--port", Integer.toString(port), "--host", "127.0.0.1");
    }

    /** Its list of prices is not needed, and would be asked for on the network first. */
    @Override
    Map<String, String> environment(String key) {
      return Map.of("LITELLM_LOCAL_MODEL_COST_MAP", "True", "LITELLM_MASTER_KEY", key);
    }

    @Override
    Map<String, String> headers(String key) {
      return Map.of("Authorization", "Bearer " + key);
    }
  };

  private final String program;
  private final String installation;

  PeerKind(String program, String installation) {
    this.program = program;
    this.installation = installation;
  }

  String program() {
    return program;
  }

  String installation() {
    return installation;
  }

  /** What the program reads; {@code folder} is there for its own files. */
  abstract String configuration(int port, List<Integer> backends, String folder);

  abstract List<String> command(String file, int port);

  /** {@code key} is what callers will show, where the program checks one. */
  Map<String, String> environment(String key) {
    return Map.of();
  }

  Map<String, String> headers(String key) {
    return Map.of();
  }
}
